import { moneyText, notFound } from '@onedesk/kernel';
import {
  type CommandContext,
  type Context,
  MoneyScalar,
  Needs,
  PageArguments,
  parseInput,
  For,
} from '@onedesk/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { accountRecord, LedgerAccountType } from '../accounts/index.ts';
import { chargedItem } from '../charges/index.ts';
import { FeeItemType } from '../fee-items/index.ts';
import { entryRecord, LedgerEntryType } from '../ledger/index.ts';
import { takePayment } from './payment.ts';
import {
  newPayment,
  ReceiptConnection,
  ReceiptLine,
  ReceiptsArguments,
  ReceiptType,
  receiptType,
  TakePaymentInput,
  TakePaymentResult,
  VoidReceiptInput,
  VoidReceiptResult,
  voiding,
} from './receipt.graphql.ts';
import {
  balancesAfter,
  linesOfEntries,
  receiptById,
  receiptsById,
  receiptsOfAccount,
  receiptsOfEntries,
  receiptsOfProject,
} from './receipt.queries.ts';
import { voidReceipt } from './void.ts';

/** A receipt by its id, for the graph. */
export async function receiptRecord(context: Context, id: string): Promise<ReceiptType | null> {
  const row = await context.load(receiptsById, id);
  return row && receiptType(row);
}

@Resolver(() => ReceiptType)
export class ReceiptResolver {
  @For('partner')
  @Query(() => ReceiptType, { nullable: true, description: 'FEE-3' })
  @Needs('ledger.see')
  receipt(@For('partner') @Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<ReceiptType | null> {
    return receiptRecord(context, id);
  }

  @Query(() => ReceiptConnection, { description: 'The receipts of a project, newest first. FEE-3' })
  @Needs('ledger.see')
  async receipts(
    @Args(() => ReceiptsArguments) { projectId, receivedOn, number, ...page }: ReceiptsArguments,
    @Ctx() context: Context,
  ): Promise<ReceiptConnection> {
    context.require('ledger.see', projectId);
    const { edges, pageInfo } = await receiptsOfProject(context, projectId, { receivedOn, number }, page);
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: receiptType(node) })) };
  }

  @For('partner')
  @Mutation(() => TakePaymentResult, { description: 'Takes a payment against a receipt. FEE-3' })
  @Needs('payment.take')
  async takePayment(
    @For('partner') @Arg('input', () => TakePaymentInput) input: TakePaymentInput,
    @Ctx() command: CommandContext,
  ): Promise<ReceiptType> {
    const request = { ...parseInput(newPayment, input), method: input.method };
    return written(command, await takePayment(command, request, `takePayment:${input.idempotencyKey}`));
  }

  @Mutation(() => VoidReceiptResult, { description: 'Makes another person’s receipt void. FEE-3' })
  @Needs('receipt.void')
  async voidReceipt(
    @Arg('input', () => VoidReceiptInput) input: VoidReceiptInput,
    @Ctx() command: CommandContext,
  ): Promise<ReceiptType> {
    const id = await voidReceipt(command, parseInput(voiding, input), `voidReceipt:${input.idempotencyKey}`);
    const { name: by } = command.principal;
    // The receipt follows its reversal at the commit.
    const voided = { at: command.now, by, reason: parseInput(voiding, input).reason };
    return Object.assign(await written(command, id), { voided, version: input.expectedVersion + 1 });
  }

  @For('partner')
  @FieldResolver(() => LedgerAccountType)
  async account(@Root() { accountId }: ReceiptType, @Ctx() context: Context): Promise<LedgerAccountType> {
    const account = await accountRecord(context, accountId);
    if (!account) throw notFound();
    return account;
  }

  @FieldResolver(() => LedgerEntryType, { description: 'The payment’s entry.' })
  async entry(@Root() { entryId }: ReceiptType, @Ctx() context: Context): Promise<LedgerEntryType> {
    const entry = await entryRecord(context, entryId);
    if (!entry) throw notFound();
    return entry;
  }

  @For('partner')
  @FieldResolver(() => [ReceiptLine], { description: 'The charges it paid, the oldest due first. FEE-3' })
  async lines(@Root() { entryId }: ReceiptType, @Ctx() context: Context): Promise<ReceiptLine[]> {
    const rows = (await context.load(linesOfEntries, entryId)) ?? [];
    return rows.flatMap(({ fee_item_id: feeItemId, month, fen }) =>
      feeItemId && month
        ? [Object.assign(new ReceiptLine(), { feeItemId, month, amount: moneyText(BigInt(fen)) })]
        : [],
    );
  }

  @For('partner')
  @FieldResolver(() => MoneyScalar, { description: 'The part that became credit. FEE-3' })
  async prepaid(@Root() { entryId }: ReceiptType, @Ctx() context: Context): Promise<string> {
    const rows = (await context.load(linesOfEntries, entryId)) ?? [];
    return moneyText(rows.reduce((sum, row) => (row.fee_item_id ? sum : sum + BigInt(row.fen)), 0n));
  }

  @For('partner')
  @FieldResolver(() => MoneyScalar, { description: 'The account’s balance just after it.' })
  async balanceAfter(@Root() { entryId }: ReceiptType, @Ctx() context: Context): Promise<string> {
    return moneyText(BigInt((await context.load(balancesAfter, entryId)) ?? '0'));
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() { projectId, voided, cashierId }: ReceiptType, @Ctx() context: Context): string[] {
    const may = !voided && cashierId !== context.principal.id && context.may('receipt.void', projectId);
    return may ? ['voidReceipt'] : [];
  }
}

@Resolver(() => ReceiptLine)
export class ReceiptLineFields {
  @For('partner')
  @FieldResolver(() => FeeItemType)
  feeItem(@Root() { feeItemId }: ReceiptLine, @Ctx() context: Context): Promise<FeeItemType> {
    return chargedItem(context, feeItemId);
  }
}

@Resolver(() => LedgerAccountType)
export class AccountReceipts {
  @For('partner')
  @FieldResolver(() => ReceiptConnection, { description: 'Newest first. FEE-3' })
  async receipts(
    @Root() { id }: LedgerAccountType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<ReceiptConnection> {
    const { edges, pageInfo } = await receiptsOfAccount(context, id, page);
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: receiptType(node) })) };
  }
}

@Resolver(() => LedgerEntryType)
export class EntryReceipt {
  @FieldResolver(() => ReceiptType, { nullable: true, description: 'Of a payment.' })
  async receipt(@Root() { id }: LedgerEntryType, @Ctx() context: Context): Promise<ReceiptType | null> {
    const row = await context.load(receiptsOfEntries, id);
    return row && receiptType(row);
  }
}

/** A receipt as the command leaves it. */
async function written(command: CommandContext, id: string): Promise<ReceiptType> {
  const row = await receiptById(command.db, id);
  if (!row) throw notFound();
  return receiptType(row);
}
