import { inScope } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/** What lists of complaints need where there are a million. */
export class ComplaintSearch extends Migration {
  override up(): void {
    for (const sql of [...worklists, ...search]) this.addSql(sql);
  }
}

const open = `status not in ('closed', 'withdrawn')`;

const worklists = [
  `create index complaint_worklist on complaint (project_id, (coalesce(due_at, 'infinity'::timestamptz)), id) where ${open}`,
  `create index complaint_tracker on complaint (project_id, tracker_id, due_at, id) where ${open}`,
  'create index complaint_building on complaint (project_id, building_id, registered_at desc, id desc)',
];

/**
 * What a complaint is found by: every two characters that follow each other in its words, because a Chinese word has
 * two as often as not. A plain index, for behind row-level security GIN indexes stay unused: their operators are not
 * leakproof. It holds the order of the list as well, so that of a word which thousands have only a page is read.
 * What was told never changes.
 */
const search = [
  `create function grams(words text) returns setof text language sql immutable parallel safe as $$
    select distinct gram from (
      select sign || lead(sign) over (order by place) as gram
        from unnest(string_to_array(lower(words), null)) with ordinality as signs (sign, place)) pairs
     where gram !~ '\\s' $$`,
  `create table complaint_gram (
    project_id uuid not null,
    gram text collate "C" not null,
    registered_at timestamptz not null,
    complaint_id uuid not null,
    primary key (project_id, gram, registered_at, complaint_id)
  )`,
  'alter table complaint_gram enable row level security',
  'alter table complaint_gram force row level security',
  `create policy scope on complaint_gram using (${inScope}) with check (${inScope})`,
  'revoke update on complaint_gram from onedesk_tickets_app',
  `create function complaint_grams() returns trigger language plpgsql set search_path from current as $$
  begin
    insert into complaint_gram (project_id, gram, registered_at, complaint_id)
      select new.project_id, gram, new.registered_at, new.id from grams(new.words) gram;
    return null;
  end $$`,
  `select set_config('app.projects', '*', true)`,
  `insert into complaint_gram (project_id, gram, registered_at, complaint_id)
    select c.project_id, g.gram, c.registered_at, c.id from complaint c, grams(c.words) g (gram)`,
  'create trigger complaint_grams after insert on complaint for each row execute function complaint_grams()',
];
