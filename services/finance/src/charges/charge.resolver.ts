import { notFound } from '@onedesk/kernel';
import { type CommandContext, type Context, Needs, parseInput, For } from '@onedesk/subgraph';
import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { accountRecord, LedgerAccountType } from '../accounts/index.ts';
import { FeeItemType, feeItemType } from '../fee-items/index.ts';
import { entryRecord, LedgerEntryType, PostingType } from '../ledger/index.ts';
import {
  ChargeConnection,
  ChargesArguments,
  ChargeType,
  chargeType,
  newCharge,
  RaiseChargeInput,
  RaiseChargeResult,
  ReverseChargeInput,
  ReverseChargeResult,
  takingBack,
} from './charge.graphql.ts';
import { chargeById, chargesById, chargesOfAccount, itemsOfCharges } from './charge.queries.ts';
import { raiseCharge, reverseCharge } from './charge.ts';

/** A charge by its id, for the graph. */
export async function chargeRecord(context: Context, id: string): Promise<ChargeType | null> {
  const row = await context.load(chargesById, id);
  return row && chargeType(row);
}

/** The fee item that something was charged for. */
export async function chargedItem(context: Context, id: string): Promise<FeeItemType> {
  const row = await context.load(itemsOfCharges, id);
  if (!row) throw notFound();
  return feeItemType(row);
}

@Resolver(() => ChargeType)
export class ChargeResolver {
  @For('partner')
  @Mutation(() => RaiseChargeResult, { description: 'Charges the party liable for a unit. FEE-1' })
  @Needs('charge.raise')
  async raiseCharge(
    @For('partner') @Arg('input', () => RaiseChargeInput) input: RaiseChargeInput,
    @Ctx() command: CommandContext,
  ): Promise<ChargeType> {
    const id = await raiseCharge(command, parseInput(newCharge, input), `raiseCharge:${input.idempotencyKey}`);
    return written(command, id);
  }

  @Mutation(() => ReverseChargeResult, { description: 'Takes a charge back; nothing may have been paid on it. LED-1' })
  @Needs('charge.reverse')
  async reverseCharge(
    @Arg('input', () => ReverseChargeInput) input: ReverseChargeInput,
    @Ctx() command: CommandContext,
  ): Promise<ChargeType> {
    const id = await reverseCharge(command, parseInput(takingBack, input), `reverseCharge:${input.idempotencyKey}`);
    return Object.assign(await written(command, id), { state: 'reversed' as const });
  }

  @For('partner')
  @FieldResolver(() => LedgerAccountType)
  async account(@Root() { accountId }: ChargeType, @Ctx() context: Context): Promise<LedgerAccountType> {
    const account = await accountRecord(context, accountId);
    if (!account) throw notFound();
    return account;
  }

  @For('partner')
  @FieldResolver(() => FeeItemType)
  feeItem(@Root() { feeItemId }: ChargeType, @Ctx() context: Context): Promise<FeeItemType> {
    return chargedItem(context, feeItemId);
  }

  @FieldResolver(() => LedgerEntryType, { description: 'The entry that charged it.' })
  async entry(@Root() { entryId }: ChargeType, @Ctx() context: Context): Promise<LedgerEntryType> {
    const entry = await entryRecord(context, entryId);
    if (!entry) throw notFound();
    return entry;
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() { projectId, state, paid }: ChargeType, @Ctx() context: Context): string[] {
    return state !== 'reversed' && !paid && context.may('charge.reverse', projectId) ? ['reverseCharge'] : [];
  }
}

@Resolver(() => LedgerAccountType)
export class AccountCharges {
  @For('partner')
  @FieldResolver(() => ChargeConnection, { description: 'The newest month first.' })
  async charges(
    @Root() { id }: LedgerAccountType,
    @Args(() => ChargesArguments) { openOnly, ...page }: ChargesArguments,
    @Ctx() context: Context,
  ): Promise<ChargeConnection> {
    const { edges, pageInfo } = await chargesOfAccount(context, id, openOnly, page);
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: chargeType(node) })) };
  }
}

@Resolver(() => PostingType)
export class PostingCharge {
  @FieldResolver(() => ChargeType, { nullable: true, description: 'The charge that the leg is about; null: credit.' })
  charge(@Root() { chargeId }: PostingType, @Ctx() context: Context): Promise<ChargeType | null> | null {
    return chargeId ? chargeRecord(context, chargeId) : null;
  }
}

/** A charge as the command leaves it. */
async function written(command: CommandContext, id: string): Promise<ChargeType> {
  const row = await chargeById(command.db, id);
  if (!row) throw notFound();
  return chargeType(row);
}
