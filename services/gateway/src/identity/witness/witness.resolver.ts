import { isId, notFound } from '@onedesk/kernel';
import { type Context, Needs, reaches } from '@onedesk/subgraph';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { LedgerWitness } from './witness.graphql.ts';
import { latestWitnesses } from './witness.queries.ts';

@Resolver(() => LedgerWitness)
export class LedgerWitnessResolver {
  @Query(() => LedgerWitness, {
    nullable: true,
    description: 'The last head of the project’s ledger that was seen here; the ledger has to agree with it. LED-1',
  })
  @Needs('ledger.verify')
  async ledgerWitness(
    @Arg('projectId', () => ID) projectId: string,
    @Ctx() context: Context,
  ): Promise<LedgerWitness | null> {
    if (!isId(projectId) || !reaches(context.principal, projectId)) throw notFound();
    context.require('ledger.verify', projectId);
    const [row] = await context.read((db) => latestWitnesses(db, [projectId]));
    return row ? Object.assign(new LedgerWitness(), { seq: row.seq, hash: row.hash, at: row.at }) : null;
  }
}
