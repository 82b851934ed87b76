import { type CivilDate, moneyText } from '@onedesk/kernel';
import { CivilDateScalar, type CommandContext, type Context, For, Needs, parseInput } from '@onedesk/subgraph';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { liableNow, PartyType, todays, UnitType } from '../estate/index.ts';
import {
  accountType,
  BalanceCheck,
  LedgerAccountType,
  OpenAccountInput,
  OpenAccountResult,
  opening,
} from './account.graphql.ts';
import {
  type AccountRow,
  accountsById,
  accountsOfParties,
  accountsOfUnits,
  nextDueDays,
  recomputedBalances,
} from './account.queries.ts';
import { openAccount } from './openAccount.ts';

/** An account by its id, for the graph. */
export async function accountRecord(context: Context, id: string): Promise<LedgerAccountType | null> {
  const row = await context.load(accountsById, id);
  return row && accountType(row);
}

@Resolver(() => LedgerAccountType)
export class LedgerAccountResolver {
  @For('partner')
  @Query(() => LedgerAccountType, { nullable: true, description: 'A customer’s account. LED-1' })
  @Needs('ledger.see')
  ledgerAccount(
    @For('partner') @Arg('id', () => ID) id: string,
    @Ctx() context: Context,
  ): Promise<LedgerAccountType | null> {
    return accountRecord(context, id);
  }

  @For('partner')
  @Mutation(() => OpenAccountResult, {
    description:
      'The account of whoever is liable for a unit today, opened if need be: for money before anything is charged. LED-1',
  })
  @Needs('payment.take')
  async openAccount(
    @For('partner') @Arg('input', () => OpenAccountInput) input: OpenAccountInput,
    @Ctx() command: CommandContext,
  ): Promise<LedgerAccountType> {
    return accountType(await openAccount(command, parseInput(opening, input).unitId));
  }

  @For('partner')
  @FieldResolver(() => CivilDateScalar, {
    nullable: true,
    description: 'The due day of the oldest open charge, when it has passed.',
  })
  async overdueSince(@Root() { id, projectId }: LedgerAccountType, @Ctx() context: Context): Promise<CivilDate | null> {
    const [due, today] = await Promise.all([context.load(nextDueDays, id), context.load(todays, projectId)]);
    return due && today && due < today ? due : null;
  }

  @For('partner')
  @FieldResolver(() => CivilDateScalar, { nullable: true, description: 'The due day of the oldest open charge.' })
  nextDueOn(@Root() { id }: LedgerAccountType, @Ctx() context: Context): Promise<CivilDate | null> {
    return context.load(nextDueDays, id);
  }

  @FieldResolver(() => BalanceCheck, { description: 'Recomputed now. LED-1' })
  async balanceCheck(@Root() { id, balance }: LedgerAccountType, @Ctx() context: Context): Promise<BalanceCheck> {
    const found = await context.load(recomputedBalances, id);
    const recomputed = moneyText(BigInt(found?.fen ?? '0'));
    return { recomputed, agrees: recomputed === balance, entries: found?.entries ?? 0 };
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() { projectId }: LedgerAccountType, @Ctx() context: Context): string[] {
    return [
      ...(context.may('charge.raise', projectId) ? ['raiseCharge'] : []),
      ...(context.may('payment.take', projectId) ? ['takePayment'] : []),
    ];
  }
}

@Resolver(() => UnitType)
export class UnitAccounts {
  @For('partner')
  @FieldResolver(() => [LedgerAccountType], {
    description: 'Whoever is liable now first, then others with entries; empty where accounts may not be seen.',
  })
  async accounts(@Root() { id }: UnitType, @Ctx() context: Context): Promise<LedgerAccountType[]> {
    const rows = (await context.load(accountsOfUnits, id)) ?? [];
    // Where there is nothing to choose from or to put in order, nobody has to be asked for.
    const [only] = rows;
    if (!only || (rows.length === 1 && only.version > 1)) return rows.map(accountType);
    const liable = await context.load(liableNow, id);
    const present = (row: AccountRow) => (row.party_id === liable ? 0 : 1);
    return rows
      .filter((row) => present(row) === 0 || row.version > 1)
      .toSorted((a, b) => present(a) - present(b))
      .map(accountType);
  }
}

@Resolver(() => PartyType)
export class PartyAccounts {
  @For('partner')
  @FieldResolver(() => [LedgerAccountType], { description: 'Empty where accounts may not be seen.' })
  async accounts(@Root() { id }: PartyType, @Ctx() context: Context): Promise<LedgerAccountType[]> {
    return ((await context.load(accountsOfParties, id)) ?? []).map(accountType);
  }
}
