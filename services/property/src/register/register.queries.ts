import type { CivilDate } from '@onedesk/kernel';
import type { Context } from '@onedesk/subgraph';
import { useColumn, useJoin, type UnitUse } from '../units/index.ts';

/** Units and area of a building in one use. */
export interface RegisterRow {
  readonly building_id: string;
  readonly use: UnitUse;
  readonly units: number;
  /** m², exact. */
  readonly area: string;
}

/** The sums of the register. */
export interface RegisterTotals {
  readonly units: number;
  /** m², exact. */
  readonly area: string;
  readonly sold: number;
  readonly owners: number;
}

/** EST-1: the figures of the register as of a day. */
export function registerFigures(
  context: Context,
  projectId: string,
  asOf: CivilDate,
): Promise<{ rows: RegisterRow[]; totals: RegisterTotals }> {
  return context.read(async (db) => {
    const [rows, totals] = await Promise.all([
      db.rows<RegisterRow>(
        `select u.building_id, ${useColumn} as use, count(*)::integer as units, sum(u.area)::text as area
           from unit u ${useJoin('$1', '$2')}
          where u.project_id = $1 and u.withdrawn_at is null group by 1, 2`,
        [projectId, asOf],
      ),
      db.row<RegisterTotals>(
        `select count(*)::integer as units, coalesce(sum(area), 0)::numeric(18, 2)::text as area,
                count(*) filter (where sale_state = 'sold')::integer as sold,
                (select count(distinct r.party_id) from unit_role r
                  where r.project_id = $1 and r.role = 'owner' and r.withdrawn_at is null
                    and (r.since is null or r.since <= $2::date) and (r.until is null or r.until >= $2::date))::integer as owners
           from unit where project_id = $1 and withdrawn_at is null`,
        [projectId, asOf],
      ),
    ]);
    return { rows, totals: totals ?? { units: 0, area: '0.00', sold: 0, owners: 0 } };
  });
}
