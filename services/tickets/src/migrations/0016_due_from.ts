import { guard } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/** CMP-5: since when the clock runs by which a complaint is next due: by that it is known when it is due soon. */
export class DueFrom extends Migration {
  override up(): void {
    for (const sql of dueFrom) this.addSql(sql);
  }
}

const [recordChange = ''] = guard('complaint', {
  type: 'Complaint',
  subjects: ['unit_id', 'party_id'],
  derived: ['due_at', 'due_from', 'due_kind'],
});

/** For the complaints that are there already, as the clocks of their cases say. */
export const dueFromOfClocks = `update complaint c set due_from = (
    select min(k.starts_at) from clock k
     where k.ended_at is null and k.due_at = c.due_at and k.kind = c.due_kind
       and (k.record_id = c.id or k.record_id in (select b.id from callback b where b.complaint_id = c.id)))
  where c.due_at is not null`;

const dueFrom = [
  'alter table complaint add column due_from timestamptz',
  // It follows from the clocks: nobody has changed anything.
  'drop trigger record_change on complaint',
  `select set_config('app.projects', '*', true)`,
  dueFromOfClocks,
  recordChange,
];
