import type { CivilDate } from '@onedesk/kernel';
import { connection, type Context, type Page, type PageArgs } from '@onedesk/subgraph';
import type { ArrearsAge } from './arrears.graphql.ts';
import { arrears } from './open-parts.sql.ts';

/** Which open parts are meant: null means all. */
export interface ArrearsChoice {
  readonly projectId: string;
  readonly asOf: CivilDate;
  readonly buildingIds: readonly string[] | null;
  readonly feeItemIds: readonly string[] | null;
  readonly ages: readonly ArrearsAge[] | null;
}

/** Arrears of one group: of a building, an item, an age, of all three together (a cell), or of everything. */
export interface ArrearsGroup {
  readonly grouping: 'whole' | 'building' | 'item' | 'age' | 'cell';
  readonly building_id: string | null;
  readonly fee_item_id: string | null;
  readonly age: ArrearsAge | null;
  /** Exact. */
  readonly fen: string;
  readonly accounts: number;
  readonly units: number;
}

/** An account that owes. */
export interface ArrearsAccountRow {
  readonly account_id: string;
  readonly unit_id: string;
  readonly party_id: string | null;
  readonly fen: string;
  readonly oldest_due_on: CivilDate;
  readonly charges: number;
}

const values = (choice: ArrearsChoice): unknown[] => [
  choice.projectId,
  choice.asOf,
  choice.buildingIds,
  choice.feeItemIds,
  choice.ages,
];

// The bits of grouping(): a column that is not grouped by has a one.
const groupsOf = `
  ${arrears}
  select case grouping(building_id, fee_item_id, age)
           when 7 then 'whole' when 3 then 'building' when 5 then 'item' when 6 then 'age' else 'cell' end as grouping,
         building_id, fee_item_id, age, coalesce(sum(fen), 0)::text as fen,
         count(distinct account_id)::integer as accounts, count(distinct unit_id)::integer as units
    from arrears
   group by grouping sets ((), (building_id), (fee_item_id), (age), (building_id, fee_item_id, age))`;

/** The arrears of the choice in all groups at once: from one reading, so that sums agree. */
export const arrearsGroups = (context: Context, choice: ArrearsChoice): Promise<ArrearsGroup[]> =>
  context.read((db) => db.rows<ArrearsGroup>(groupsOf, values(choice)));

/** The accounts behind the arrears of the choice, most owed first. */
export const arrearsAccounts = (
  context: Context,
  choice: ArrearsChoice,
  page: PageArgs,
): Promise<Page<ArrearsAccountRow>> =>
  context.read((db) =>
    connection<ArrearsAccountRow>(
      db,
      {
        select:
          'o.account_id, o.unit_id, o.party_id, o.fen::text as fen, o.oldest_due_on::text as oldest_due_on, o.charges',
        from: `(${arrears}
                select account_id, unit_id, party_id, sum(fen) as fen, min(due_on) as oldest_due_on, count(*)::integer as charges
                  from arrears group by account_id, unit_id, party_id) o`,
        where: [],
        values: values(choice),
        orderBy: ['o.fen', 'o.account_id'],
        descending: true,
      },
      page,
    ),
  );

/** The ids of a project's buildings in the order people name them: A座 before B座, 2栋 before 10栋. */
export async function buildingsInOrder(context: Context, projectId: string): Promise<string[]> {
  const rows = await context.read((db) =>
    db.rows<{ id: string; name: string }>('select id, name from building where project_id = $1', [projectId]),
  );
  const order = new Intl.Collator('zh-CN', { numeric: true });
  return rows.toSorted((a, b) => order.compare(a.name, b.name)).map(({ id }) => id);
}
