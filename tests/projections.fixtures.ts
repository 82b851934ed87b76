import { type ChangedRecord, defineProjection, type Projection } from '@onedesk/subgraph';

export type Sql = <Row extends Record<string, unknown>>(text: string, values?: unknown[]) => Promise<Row[]>;

/** What a copy is compared by: the same columns of the source and of the view in the other service. */
const compared: Record<string, string> = {
  project: 'id, name, time_zone, version',
  building: 'id, project_id, name, withdrawn_at is not null, version',
  unit: 'id, project_id, building_id, code, number, kind, area, withdrawn_at is not null, version',
  unit_role: 'id, project_id, unit_id, party_id, role, since, until, withdrawn_at is not null, version',
};

/** How a service's copy differs from property: rows of the source that are not in it so, and rows that are too many. */
export async function differences(sql: Sql, service: string): Promise<{ rows: number; lost: number; surplus: number }> {
  const sum = { rows: 0, lost: 0, surplus: 0 };
  for (const [table, columns] of Object.entries(compared)) {
    const source = `select ${columns} from property.${table}`;
    const copy = `select ${columns.replace('withdrawn_at is not null', 'withdrawn')} from ${service}.${table}`;
    const [row] = await sql<{ rows: number; lost: number; surplus: number }>(
      `select (select count(*)::integer from (${source}) s) as rows,
              (select count(*)::integer from (${source} except all ${copy}) l) as lost,
              (select count(*)::integer from (${copy} except all ${source}) d) as surplus`,
    );
    sum.rows += row?.rows ?? 0;
    sum.lost += row?.lost ?? 0;
    sum.surplus += row?.surplus ?? 0;
  }
  return sum;
}

/** A projection that adds up instead of overwriting: an event that is lost or taken twice shows in its figures. */
export const tally: Projection = defineProjection<readonly ChangedRecord[]>({
  name: 'tally',
  source: 'property',
  types: ['Building', 'Unit', 'UnitRole', 'Party'],
  views: [],
  fetch: (changed) => Promise.resolve(changed),
  async apply(changed, { db }) {
    for (const { type, id, changes } of changed) {
      await db.rows(
        `insert into tally (type, id, events) values ($1, $2, $3)
           on conflict (type, id) do update set events = tally.events + excluded.events returning id`,
        [type, id, changes],
      );
    }
  },
});

/** Its table, and the line that says how far it is. */
export async function prepareTally(sql: Sql): Promise<void> {
  await sql('create table finance.tally (type text, id text, events integer not null, primary key (type, id))');
  await sql('grant select, insert, update on finance.tally to onedesk_finance_app');
  await sql(`insert into finance.projection (name) values ('tally')`);
}

/** How the figures differ from property's feed: events that were not counted, and events counted twice. */
export async function miscounted(sql: Sql): Promise<{ events: number; lost: number; doubled: number }> {
  const [row] = await sql<{ events: number; lost: number; doubled: number }>(
    `with told as (select type, record_id as id, count(*)::integer as events from property.feed where type = any($1) group by 1, 2)
     select coalesce(sum(told.events), 0)::integer as events,
            coalesce(sum(greatest(coalesce(told.events, 0) - coalesce(t.events, 0), 0)), 0)::integer as lost,
            coalesce(sum(greatest(coalesce(t.events, 0) - coalesce(told.events, 0), 0)), 0)::integer as doubled
       from told full join finance.tally t using (type, id)`,
    [tally.types],
  );
  return row ?? { events: 0, lost: 0, doubled: 0 };
}
