import { type Context, Needs } from '@onedesk/subgraph';
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { balancesAgree, checkChain, hashAt, receiptsComplete } from './verification.queries.ts';

@ObjectType({ description: 'The whole ledger of a project, checked now from its entries. LED-1' })
export class LedgerCheck {
  @Field(() => Int) entries!: number;
  @Field(() => Int, { description: 'The last place in the chain; 0 without entries.' }) headSeq!: number;
  @Field(() => String, { description: 'The last hash, hex; empty without entries.' }) headHash!: string;
  @Field(() => Boolean, { description: 'The chain holds from its first entry to its last.' }) intact!: boolean;
  @Field(() => Int, { nullable: true }) firstBrokenSeq!: number | null;
  @Field(() => Boolean, { description: 'Every balance is what its entries add up to.' }) balancesAgree!: boolean;
  @Field(() => Boolean, { description: 'The numbers of receipts have no gap. FEE-3' }) receiptsComplete!: boolean;
  @Field(() => Int, { nullable: true, description: 'The place that the identity service remembers; null before.' })
  witnessedSeq!: number | null;
  @Field(() => Boolean, { description: 'The entry at that place has the hash that was remembered.' })
  witnessAgrees!: boolean;
}

@Resolver(() => LedgerCheck)
export class VerificationResolver {
  @Query(() => LedgerCheck, { description: 'Recomputes the whole chain of a project. LED-1' })
  @Needs('ledger.verify')
  async ledgerCheck(@Arg('projectId', () => ID) projectId: string, @Ctx() context: Context): Promise<LedgerCheck> {
    context.require('ledger.verify', projectId);
    const witness = await witnessed(context, projectId);
    return context.read(async (db) => {
      const chain = await checkChain(db, projectId);
      const headKept =
        (chain.kept_seq ?? 0) === chain.head_seq && (chain.head_seq === 0 || chain.kept_hash === chain.head_hash);
      return {
        entries: chain.entries,
        headSeq: chain.head_seq,
        headHash: chain.head_hash ?? '',
        intact: chain.first_broken_seq === null && headKept,
        // What is missing at the end is missing after the last entry there is.
        firstBrokenSeq: chain.first_broken_seq ?? (headKept ? null : chain.head_seq + 1),
        balancesAgree: await balancesAgree(db, projectId),
        receiptsComplete: await receiptsComplete(db, projectId),
        witnessedSeq: witness?.seq ?? null,
        witnessAgrees: witness === null || (await hashAt(db, projectId, witness.seq)) === witness.hash,
      };
    });
  }
}

interface Witness {
  readonly seq: number;
  readonly hash: string;
}

/** The head that the identity service remembers; null before the first, or while it does not answer. */
async function witnessed({ resources, requestId }: Context, projectId: string): Promise<Witness | null> {
  try {
    const query = 'query ($projectId: ID!) { ledgerWitness(projectId: $projectId) { seq hash } }';
    const answer = await resources.peers.ask<{ ledgerWitness: Witness | null }>('identity', query, { projectId });
    return answer.ledgerWitness;
  } catch (err) {
    resources.log.warn({ requestId, err }, 'the witness of the ledger does not answer');
    return null;
  }
}
