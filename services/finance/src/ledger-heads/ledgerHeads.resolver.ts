import { badInput } from '@onedesk/kernel';
import { type Context, fault, maxFeedPage, Needs } from '@onedesk/subgraph';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { LedgerHead, LedgerPlace } from './ledgerHeads.graphql.ts';
import { readEntriesAt, readHeads } from './ledgerHeads.queries.ts';

@Resolver(() => LedgerHead)
export class LedgerHeadResolver {
  @Query(() => [LedgerHead], { description: 'The last entry of each project’s chain: what a witness keeps. LED-1' })
  @Needs('ledger.verify')
  ledgerHeads(@Arg('projectIds', () => [ID]) projectIds: string[], @Ctx() context: Context): Promise<LedgerHead[]> {
    bounded('projectIds', projectIds);
    return readHeads(context, projectIds);
  }

  @Query(() => [LedgerHead], { description: 'The entries that stand at these places of their chains now. LED-1' })
  @Needs('ledger.verify')
  ledgerEntriesAt(
    @Arg('places', () => [LedgerPlace]) places: LedgerPlace[],
    @Ctx() context: Context,
  ): Promise<LedgerHead[]> {
    bounded('places', places);
    return readEntriesAt(context, places);
  }
}

/** Each is looked up: a request of a megabyte names more than anybody has. */
function bounded(name: string, list: readonly unknown[]): void {
  if (list.length > maxFeedPage) throw badInput(fault(name, 'tooBig', { maximum: maxFeedPage }));
}
