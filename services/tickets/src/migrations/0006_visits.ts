import { guard } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/** Visits and calls (VST-1), and each step of their way: append only. */
export class Visits extends Migration {
  override up(): void {
    for (const sql of [...visit, ...step]) this.addSql(sql);
  }
}

const visit = [
  'create sequence visit_number',
  'grant usage on sequence visit_number to onedesk_tickets_app',
  `create table visit (
    id uuid primary key,
    project_id uuid not null,
    number text not null,
    at timestamptz not null,
    channel text not null check (channel in ('walkIn', 'phone', 'letter', 'mail', 'online')),
    category text not null check (category in ('afterSales', 'repair', 'complaint', 'service', 'praise', 'suggestion', 'other')),
    reason text not null check (length(reason) between 1 and 2000),
    party_id uuid,
    caller_name text,
    caller_phone text,
    tail text collate "C" generated always as (reverse(regexp_replace(caller_phone, '\\D', '', 'g'))) stored,
    unit_id uuid,
    building_id uuid,
    company text,
    receptionist_id text not null,
    receptionist_name text not null,
    owner_id text not null,
    owner_name text not null,
    status text not null check (status in ('open', 'promised', 'closed')),
    reply text,
    promised_at timestamptz,
    closed_at timestamptz,
    closed_by_name text,
    version integer not null default 1,
    constraint visit_somebody check (num_nonnulls(party_id, caller_name) > 0),
    constraint visit_promise check (status <> 'promised' or promised_at is not null),
    constraint visit_needs_reply check ((status = 'closed') = (reply is not null)),
    constraint visit_closed check ((status = 'closed') = (closed_at is not null)),
    unique (number)
  )`,
  `create index visit_project on visit (project_id, at, id)`,
  `create index visit_open on visit (project_id, owner_id, at, id) where status <> 'closed'`,
  `create index visit_promised on visit (project_id, promised_at) where status = 'promised'`,
  `create index visit_tail on visit (project_id, tail) where tail is not null`,
  `create index visit_unit on visit (unit_id, at) where unit_id is not null`,
  `create index visit_party on visit (party_id, at) where party_id is not null`,
  ...guard('visit', { type: 'Visit', subjects: ['unit_id', 'party_id'], derived: ['tail'] }),
];

const step = [
  `create table visit_step (
    id uuid primary key,
    project_id uuid not null,
    visit_id uuid not null references visit,
    at timestamptz not null,
    by_id text not null,
    by_name text not null,
    kind text not null check (kind in ('registered', 'handedOver', 'promised', 'closed')),
    words text,
    until timestamptz,
    to_id text,
    to_name text,
    check ((kind = 'handedOver') = (to_id is not null)),
    check ((kind = 'promised') = (until is not null))
  )`,
  `create index visit_step_visit on visit_step (visit_id, at, id)`,
  ...guard('visit_step', { type: 'VisitStep', subjects: ['visit_id'] }),
  `revoke update on visit_step from onedesk_tickets_app`,
];
