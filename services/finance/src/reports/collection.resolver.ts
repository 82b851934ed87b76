import { inWords, moneyText, type Words } from '@onedesk/kernel';
import { type Context, inProject, Needs, PageArguments, For } from '@onedesk/subgraph';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { entryType, LedgerEntryConnection } from '../ledger/index.ts';
import { CollectionMonth, CollectionReport } from './collection.graphql.ts';
import { collectionEntries, type CollectionFigures, collectionFigures } from './collection.queries.ts';
import { month, monthsBetween } from './months.ts';
import { rate } from './rate.ts';

const definition: Words = {
  zh: '应收：费用所属月份为当月的应收，含期初，已冲销的不计。实收：记账日期在当月的收款与期初收款，减去当月作废、冲销的。当月应收已收：所属月份为当月的应收中至今已收的部分。收缴率：当月应收已收÷应收，四舍五入到四位小数。月末欠费：与欠费报表截至当月最后一天的合计相同。',
  en: 'Charged: charges whose period is the month, opening charges included, reversed ones not. Collected: payments and opening payments booked in the month, less those voided or reversed in it. Collected for the month: of the charges whose period is the month, what has been paid by now. Rate: collected for the month ÷ charged, rounded half up to four decimals. Outstanding: the total of the arrears report as of the last day of the month.',
};

@Resolver()
export class CollectionResolver {
  @For('bi', 'partner')
  @Query(() => CollectionReport, {
    description: 'What was charged and collected, by month; at most 36 months, both ends included. RPT-6, RPT-10',
  })
  @Needs('ledger.report')
  async collectionReport(
    @For('bi', 'partner') @Arg('projectId', () => ID) projectId: string,
    @For('bi', 'partner') @Arg('from', () => String, { description: 'YYYY-MM' }) from: string,
    @For('bi', 'partner') @Arg('to', () => String, { description: 'YYYY-MM' }) to: string,
    @Ctx() context: Context,
  ): Promise<CollectionReport> {
    inProject(context, 'ledger.report', projectId);
    const months = monthsBetween(from, to);
    const figures = await collectionFigures(context, projectId, from, to);
    return Object.assign(new CollectionReport(), {
      months: months.map((each) => collectionMonth(each, figures)),
      ...sums(figures),
      definition: inWords(definition, context.locale, {}),
    });
  }

  // Entries hold free text, which is personal: figures alone do not open them.
  @Query(() => LedgerEntryConnection, {
    description:
      'The entries behind the money collected in a month, what takes them back included; newest first. RPT-10',
  })
  @Needs('ledger.see')
  async collectionEntries(
    @Arg('projectId', () => ID) projectId: string,
    @Arg('month', () => String, { description: 'YYYY-MM' }) sent: string,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<LedgerEntryConnection> {
    inProject(context, 'ledger.see', projectId);
    const { edges, pageInfo } = await collectionEntries(context, projectId, month('month', sent), page);
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: entryType(node) })) };
  }
}

const added = (fen: readonly string[]): bigint => fen.reduce((sum, text) => sum + BigInt(text), 0n);

function collectionMonth(of: string, figures: CollectionFigures): CollectionMonth {
  const its = <Row extends { month: string }>(rows: readonly Row[]) => rows.filter((row) => row.month === of);
  return Object.assign(new CollectionMonth(), {
    month: of,
    ...sums({ ...figures, charged: its(figures.charged), collected: its(figures.collected) }),
    outstanding: moneyText(added(its(figures.outstanding).map(({ fen }) => fen))),
  });
}

/** The figures of the months together. */
function sums({ charged, collected }: CollectionFigures) {
  const [due, paid] = [added(charged.map((row) => row.charged)), added(charged.map((row) => row.paid))];
  return {
    charged: moneyText(due),
    collected: moneyText(added(collected.map(({ fen }) => fen))),
    collectedForMonth: moneyText(paid),
    rate: rate(paid, due),
  };
}
