import { guard } from '@onedesk/subgraph';
import { inScope } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/** Parties, their contacts, what they are to units, and who looked at their identity numbers (EST-2, PPL-2). */
export class Parties extends Migration {
  override up(): void {
    for (const sql of [...party, ...terms, ...contact, ...unitRole, ...identityReading]) this.addSql(sql);
  }
}

const party = [
  `create table party (
    id uuid primary key,
    project_id uuid not null references project,
    kind text not null check (kind in ('person', 'company')),
    name text not null,
    name_initials text collate "C" not null,
    name_pinyin text collate "C" not null,
    key_account boolean not null,
    remark text,
    identity_kind text check (identity_kind in ('residentId', 'unifiedSocialCredit', 'other')),
    identity_sealed bytea,
    identity_blind bytea,
    merged_into uuid references party,
    withdrawn_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    check (num_nulls(identity_kind, identity_sealed, identity_blind) in (0, 3))
  )`,
  `create unique index party_identity on party (project_id, identity_blind) where identity_blind is not null and withdrawn_at is null`,
  `create index party_order on party (project_id, name_pinyin, id)`,
  `create index party_merged on party (merged_into) where merged_into is not null`,
  ...guard('party', {
    type: 'Party',
    subjects: ['merged_into'],
    secrets: ['identity_sealed', 'identity_blind'],
    derived: ['name_initials', 'name_pinyin'],
  }),
];

/**
 * What a party is found by: every ending of its name and of its initials, and its pinyin; the beginning of what
 * somebody types is then a range of a plain index. Row-level security admits no others: it looks at a row before any
 * operator that is not leakproof, so GIN and trigram indexes stay unused behind it. The function writes the terms of
 * a row that was just let through, in the bounds of its project, whoever writes it.
 */
const terms = [
  `create table party_term (
    project_id uuid not null,
    party_id uuid not null references party,
    kind text not null check (kind in ('name', 'initials', 'innerInitials', 'pinyin')),
    term text collate "C" not null,
    primary key (project_id, kind, term, party_id)
  )`,
  `create index party_term_party on party_term (party_id)`,
  `alter table party_term enable row level security`,
  `alter table party_term force row level security`,
  `create policy scope on party_term using (${inScope}) with check (${inScope})`,
  `create function party_terms() returns trigger language plpgsql security definer set search_path from current as $$
  declare bounds text := current_setting('app.projects', true);
  begin
    perform set_config('app.projects', new.project_id::text, true);
    delete from party_term where party_id = new.id;
    if new.merged_into is null and new.withdrawn_at is null then
      insert into party_term (project_id, party_id, kind, term)
      select new.project_id, new.id, 'name', lower(substr(new.name, i)) from generate_series(1, length(new.name)) i
      union
      select new.project_id, new.id, case i when 1 then 'initials' else 'innerInitials' end, substr(new.name_initials, i) from generate_series(1, length(new.name_initials)) i
      union
      select new.project_id, new.id, 'pinyin', new.name_pinyin where new.name_pinyin <> '';
    end if;
    perform set_config('app.projects', bounds, true);
    return null;
  end $$`,
  `create trigger party_terms after insert or update of name, name_initials, name_pinyin, merged_into, withdrawn_at on party for each row execute function party_terms()`,
];

const contact = [
  `create table contact (
    id uuid primary key,
    project_id uuid not null references project,
    party_id uuid not null references party,
    kind text not null check (kind in ('mobile', 'landline', 'email', 'other')),
    value text not null,
    label text,
    dead_since date,
    tail text collate "C" generated always as (${tail()}) stored,
    withdrawn_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null
  )`,
  `create index contact_party on contact (party_id)`,
  `create index contact_tail on contact (project_id, tail) where tail is not null and dead_since is null and withdrawn_at is null`,
  ...guard('contact', { type: 'Contact', subjects: ['party_id'], derived: ['tail'] }),
];

/** The digits of a phone from the last to the first, without an extension: a tail of any length is a beginning. */
function tail(): string {
  const extension = String.raw`'^((\d{3,4}-)?\d{7,8})-\d{1,6}$', '\1'`;
  return String.raw`case when kind in ('mobile', 'landline') then reverse(regexp_replace(regexp_replace(value, ${extension}), '\D', '', 'g')) end`;
}

const unitRole = [
  `create table unit_role (
    id uuid primary key,
    project_id uuid not null references project,
    unit_id uuid not null references unit,
    party_id uuid not null references party,
    role text not null check (role in ('owner', 'tenant', 'occupant', 'agent')),
    since date not null,
    until date check (until >= since),
    authority text,
    authority_expires_on date,
    withdrawn_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null,
    check (role = 'agent' or num_nonnulls(authority, authority_expires_on) = 0)
  )`,
  `create index unit_role_unit on unit_role (unit_id)`,
  `create index unit_role_party on unit_role (party_id)`,
  `create index unit_role_kind on unit_role (project_id, role, unit_id)`,
  ...guard('unit_role', { type: 'UnitRole', subjects: ['unit_id', 'party_id'] }),
];

const identityReading = [
  `create table identity_reading (
    id uuid primary key,
    project_id uuid not null references project,
    party_id uuid not null references party,
    reader_id text not null,
    reader_name text not null,
    reason text not null check (length(reason) >= 4),
    created_at timestamptz not null
  )`,
  `create index identity_reading_party on identity_reading (party_id)`,
  ...guard('identity_reading', { type: 'IdentityReading', subjects: ['party_id'] }),
];
