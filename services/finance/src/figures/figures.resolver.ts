import { badInput } from '@onedesk/kernel';
import { type Context, fault, For, maxPage, Needs } from '@onedesk/subgraph';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { ChargeFigures, EntryFigures, ReceiptFigures } from './figures.graphql.ts';
import { chargeFigures, entryFigures, receiptFigures } from './figures.queries.ts';

const description = 'By their ids, at most 100; what does not exist, or may not be seen, is left out.';

/** What the feed tells of, for copies outside: the money without people and without words. */
@Resolver()
export class FiguresResolver {
  @For('bi', 'partner')
  @Query(() => [ChargeFigures], { description: `Charges in figures. ${description}` })
  @Needs('ledger.figures')
  chargesByIds(
    @For('bi', 'partner') @Arg('ids', () => [ID]) ids: string[],
    @Ctx() context: Context,
  ): Promise<ChargeFigures[]> {
    return chargeFigures(context, atMost(ids));
  }

  @For('bi', 'partner')
  @Query(() => [ReceiptFigures], { description: `Payments in figures. ${description}` })
  @Needs('ledger.figures')
  receiptsByIds(
    @For('bi', 'partner') @Arg('ids', () => [ID]) ids: string[],
    @Ctx() context: Context,
  ): Promise<ReceiptFigures[]> {
    return receiptFigures(context, atMost(ids));
  }

  @For('bi', 'partner')
  @Query(() => [EntryFigures], { description: `Entries in figures. ${description}` })
  @Needs('ledger.figures')
  entriesByIds(
    @For('bi', 'partner') @Arg('ids', () => [ID]) ids: string[],
    @Ctx() context: Context,
  ): Promise<EntryFigures[]> {
    return entryFigures(context, atMost(ids));
  }
}

function atMost(ids: string[]): string[] {
  if (ids.length > maxPage) throw badInput(fault('ids', 'tooBig', { maximum: maxPage }));
  return ids;
}
