import { badInput } from '@onedesk/kernel';
import { type Context, fault, maxFeedPage, Needs, For } from '@onedesk/subgraph';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { LedgerStanding } from './standing.graphql.ts';
import { readStandings } from './standing.queries.ts';

@Resolver(() => LedgerStanding)
export class LedgerStandingResolver {
  @For('bi', 'partner')
  @Query(() => [LedgerStanding], { description: 'By the accounts’ ids, at most 1000; for copies in other services.' })
  @Needs('feed.see')
  ledgerStandings(
    @For('bi', 'partner') @Arg('accountIds', () => [ID]) accountIds: string[],
    @Ctx() context: Context,
  ): Promise<LedgerStanding[]> {
    if (accountIds.length > maxFeedPage) throw badInput(fault('accountIds', 'tooBig', { maximum: maxFeedPage }));
    return readStandings(context, accountIds);
  }
}
