import { appRole, guard, inScope, projectionRow } from '@onedesk/subgraph';
import { Migration } from '@mikro-orm/migrations';

/**
 * What people are told of announcements in the services, what they have read of it, and how they wish to be told. Who
 * was told follows from the announcement, which has its history where it was made.
 */
export class Notifications extends Migration {
  override up(): void {
    this.#notifications();
    this.#inbox();
    this.#preferences();
    this.#mail();
    this.addSql(projectionRow('announcements'));
  }

  #notifications(): void {
    this.addSql(`create table announcement_told (id uuid primary key, at timestamptz not null)`);
    this.addSql(`
      create table notification (
        id uuid primary key,
        account_id uuid not null references account,
        announcement_id uuid not null references announcement_told,
        project_id uuid not null,
        kind text not null,
        record_type text not null,
        record_id uuid not null,
        title_zh text not null,
        title_en text not null,
        body_zh text not null,
        body_en text not null,
        at timestamptz not null,
        in_portal boolean not null,
        read_at timestamptz,
        unique (account_id, announcement_id)
      )`);
    this.addSql(`create index notification_list on notification (account_id, at, id) where in_portal`);
    this.addSql(
      `create index notification_unread on notification (account_id, at, id) where in_portal and read_at is null`,
    );
    this.addSql(`alter table notification enable row level security`);
    this.addSql(`alter table notification force row level security`);
    this.addSql(`create policy scope on notification using (${inScope}) with check (${inScope})`);
    // Of what was told nothing changes but that it was read.
    this.addSql(`revoke update on announcement_told, notification from ${this.#app}`);
    this.addSql(`grant update (read_at) on notification to ${this.#app}`);
  }

  /** The feed tells that somebody's inbox is another one now: the record is the person's, so nobody else hears of it. */
  #inbox(): void {
    this.addSql(`
      create function inbox_change() returns trigger language plpgsql security definer set search_path from current as $$
      begin
        insert into feed (at, type, record_id, operation)
        select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, clock_timestamp()), 'Inbox', account_id::text, 'changed'
          from (select distinct account_id from touched where in_portal) one;
        return null;
      end $$`);
    for (const event of ['insert', 'update'])
      this.addSql(
        `create trigger inbox_${event} after ${event} on notification referencing new table as touched for each statement execute function inbox_change()`,
      );
  }

  #preferences(): void {
    this.addSql(`
      create table notification_preference (
        id uuid primary key,
        account_id uuid not null unique references account,
        mail_address text check (length(mail_address) <= 200),
        kinds jsonb not null default '{}',
        version integer not null default 1
      )`);
    for (const sql of guard('notification_preference', { type: 'NotificationPreference', scoped: false }))
      this.addSql(sql);
  }

  /** Mails that wait for their server: working state of a job. */
  #mail(): void {
    this.addSql(`
      create table mail (
        id uuid primary key references notification,
        queued_at timestamptz not null,
        next_try_at timestamptz not null,
        attempts integer not null default 0,
        sent_at timestamptz,
        given_up_at timestamptz
      )`);
    this.addSql(`create index mail_waiting on mail (next_try_at) where sent_at is null and given_up_at is null`);
  }

  get #app(): string {
    return appRole(String(this.config.get('schema')));
  }
}
