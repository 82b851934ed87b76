import { badInput, inWords, moneyText, type Words } from '@onedesk/kernel';
import { type Context, fault, field, For, inProject, Needs, PageArguments, todayIn } from '@onedesk/subgraph';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { accountRecord, LedgerAccountType } from '../accounts/index.ts';
import { buildingReference, partyReference, unitReference } from '../estate/index.ts';
import { type FeeItemRow, feeItemType, listFeeItems } from '../fee-items/index.ts';
import {
  ArrearsAccount,
  ArrearsAccountConnection,
  arrearsAges,
  ArrearsArguments,
  ArrearsByAge,
  ArrearsByBuilding,
  ArrearsByItem,
  ArrearsCell,
  ArrearsReport,
} from './arrears.graphql.ts';
import {
  type ArrearsAccountRow,
  arrearsAccounts,
  type ArrearsChoice,
  type ArrearsGroup,
  arrearsGroups,
  buildingsInOrder,
} from './arrears.queries.ts';

const definition: Words = {
  zh: '截至 {asOf} 的欠费：每笔应收名下记账日期不晚于当日的借贷相加，大于零的即为未收部分；早于应收入账的收款算作预收，不抵减其他欠费。账龄按应缴日到当日的天数：应缴日当天及以前为未到期。户数为有欠费的不同房屋数，一户可同时计入多个收费项目和账龄。合计等于各楼座、各项目、各账龄之和。',
  en: 'Arrears as of {asOf}: for each charge the sum of all its postings booked up to the day, where it is more than zero. Money booked before its charge is credit and lessens no other arrears. Ages are days from the due day to the day: not due up to and including the due day. Units are the different units that owe; one may stand under several items and ages. The total is the sum of the buildings, of the items, and of the ages.',
};

@Resolver()
export class ArrearsResolver {
  @For('bi', 'partner')
  @Query(() => ArrearsReport, { description: 'Arrears by building, fee item and age, as of a day. RPT-6, RPT-10' })
  @Needs('ledger.report')
  async arrearsReport(
    @Args(() => ArrearsArguments) args: ArrearsArguments,
    @Ctx() context: Context,
  ): Promise<ArrearsReport> {
    const choice = await chosen(context, args);
    const [groups, items, buildings] = await Promise.all([
      arrearsGroups(context, choice),
      listFeeItems(context, choice.projectId),
      buildingsInOrder(context, choice.projectId),
    ]);
    const words = inWords(definition, context.locale, { asOf: choice.asOf });
    return Object.assign(new ArrearsReport(), {
      asOf: choice.asOf,
      definition: words,
      ...reportOf(groups, items, buildings),
    });
  }

  @For('bi', 'partner')
  @Query(() => ArrearsAccountConnection, {
    description: 'The accounts behind a figure of the arrears report, most owed first. RPT-10',
  })
  @Needs('ledger.report')
  async arrearsAccounts(
    @Args(() => ArrearsArguments) args: ArrearsArguments,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<ArrearsAccountConnection> {
    const { edges, pageInfo } = await arrearsAccounts(context, await chosen(context, args), page);
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: arrearsAccount(node) })) };
  }
}

@Resolver(() => ArrearsAccount)
export class ArrearsAccountResolver {
  @FieldResolver(() => LedgerAccountType, { nullable: true, description: 'Null where accounts may not be seen.' })
  account(@Root() { accountId }: ArrearsAccount, @Ctx() context: Context): Promise<LedgerAccountType | null> {
    return accountRecord(context, accountId);
  }
}

/** What was chosen, in the project's own days; an empty list of a filter means the same as none. */
async function chosen(context: Context, args: ArrearsArguments): Promise<ArrearsChoice> {
  const { projectId } = args;
  inProject(context, 'ledger.report', projectId);
  return {
    projectId,
    asOf: args.asOf ?? (await context.read((db) => todayIn(db, projectId, context.now))),
    buildingIds: ids('buildingIds', args.buildingIds),
    feeItemIds: ids('feeItemIds', args.feeItemIds),
    ages: args.ages?.length ? args.ages : null,
  };
}

function ids(path: string, sent: readonly string[] | null | undefined): readonly string[] | null {
  if (!sent?.length) return null;
  const wrong = sent.findIndex((id) => !field.id().safeParse(id).success);
  if (wrong !== -1) throw badInput(fault(`${path}.${wrong}`, 'idNotValid'));
  return sent;
}

const arrearsAccount = (row: ArrearsAccountRow): ArrearsAccount =>
  Object.assign(new ArrearsAccount(), {
    accountId: row.account_id,
    unit: unitReference(row.unit_id),
    party: partyReference(row.party_id),
    total: moneyText(BigInt(row.fen)),
    oldestDueOn: row.oldest_due_on,
    charges: row.charges,
  });

const figures = ({ fen, units }: ArrearsGroup) => ({ total: moneyText(BigInt(fen)), units });

/** The groups as the report's lists, in the order of `items` and `buildings`. */
function reportOf(groups: readonly ArrearsGroup[], items: readonly FeeItemRow[], buildings: readonly string[]) {
  const of = (grouping: ArrearsGroup['grouping']) => groups.filter((group) => group.grouping === grouping);
  const [whole] = of('whole');
  const place = ({ building_id }: ArrearsGroup) =>
    building_id === null ? buildings.length : buildings.indexOf(building_id);
  const byPlace = (a: ArrearsGroup, b: ArrearsGroup) => place(a) - place(b);
  return {
    total: moneyText(BigInt(whole?.fen ?? 0)),
    accounts: whole?.accounts ?? 0,
    units: whole?.units ?? 0,
    byBuilding: of('building')
      .toSorted(byPlace)
      .map((group) =>
        Object.assign(new ArrearsByBuilding(), {
          building: group.building_id === null ? null : buildingReference(group.building_id),
          ...figures(group),
        }),
      ),
    byItem: items.flatMap((item) =>
      of('item')
        .filter(({ fee_item_id }) => fee_item_id === item.id)
        .map((group) => Object.assign(new ArrearsByItem(), { feeItem: feeItemType(item), ...figures(group) })),
    ),
    byAge: arrearsAges.flatMap((age) =>
      of('age')
        .filter((group) => group.age === age)
        .map((group) => Object.assign(new ArrearsByAge(), { age, ...figures(group) })),
    ),
    cells: of('cell')
      .toSorted(byPlace)
      .map((group) =>
        Object.assign(new ArrearsCell(), {
          buildingId: group.building_id,
          feeItemId: group.fee_item_id,
          age: group.age,
          ...figures(group),
        }),
      ),
  };
}
