import { newId } from '@onedesk/kernel';
import { type ChangedRecord, defineProjection, idsOf, type Into, type Peers, type Reader } from '@onedesk/subgraph';
import { type Concerned, concernedBy } from './concerned.ts';
import { mailSettings } from './mail/index.ts';
import { toldWithin } from './notifications.policy.ts';

/** An announcement as the service that made it words it. */
export interface Announced {
  readonly id: string;
  readonly projectId: string;
  readonly buildingId: string | null;
  readonly kind: string;
  readonly recordType: string;
  readonly recordId: string;
  readonly toRoles: readonly string[];
  readonly toPersons: readonly string[];
  readonly toDepartmentHead: string | null;
  readonly notTo: string | null;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly bodyZh: string;
  readonly bodyEn: string;
  readonly mail: boolean;
  readonly at: string;
}

const query = `query ($ids: [ID!]!) {
  announced: ticketsAnnouncements(ids: $ids) {
    id projectId buildingId kind recordType recordId toRoles toPersons toDepartmentHead notTo titleZh titleEn bodyZh bodyEn mail at
  }
}`;

/** Makes one notification for each person whom an announcement in tickets concerns. */
export const announcements = defineProjection<readonly Announced[]>({
  name: 'announcements',
  source: 'tickets',
  types: ['Announcement'],
  // What people have read cannot be had again: there is nothing to build anew.
  views: [],
  fetch: fetchAnnounced,
  apply: tell,
});

async function fetchAnnounced(changed: readonly ChangedRecord[], peers: Peers): Promise<readonly Announced[]> {
  const { announced } = await peers.ask<{ announced: Announced[] }>('tickets', query, {
    ids: idsOf(changed, 'Announcement'),
  });
  return announced;
}

async function tell(announced: readonly Announced[], { db, now }: Into): Promise<void> {
  const age = ({ at }: Announced) => now.getTime() - new Date(at).getTime();
  const news = announced.filter((one) => age(one) <= toldWithin.portal);
  const fresh = await notYetTold(db, news);
  const concerned = await concernedBy(db, fresh);
  const wanted = concerned.filter(({ portal, mail }) => portal || mail);
  const rows = wanted.map((one) => notificationRow(one));
  await keepNotifications(db, rows);
  if (!mailSettings()) return;
  const worth = new Set(fresh.filter((one) => age(one) <= toldWithin.mail).map(({ id }) => id));
  const mails = rows.filter(({ announcement_id }, i) => wanted[i]?.mail && worth.has(announcement_id));
  await queueMails(
    db,
    mails.map(({ id }) => id),
    now,
  );
}

/** An announcement is told once, though its source's feed is read from the beginning again: roles have changed since. */
async function notYetTold(db: Reader, announced: readonly Announced[]): Promise<readonly Announced[]> {
  if (announced.length === 0) return [];
  const taken = await db.rows<{ id: string }>(
    `insert into announcement_told (id, at) select id, at from jsonb_to_recordset($1::text::jsonb) as a(id uuid, at timestamptz)
       on conflict do nothing returning id`,
    [JSON.stringify(announced.map(({ id, at }) => ({ id, at })))],
  );
  const ids = new Set(taken.map(({ id }) => id));
  return announced.filter(({ id }) => ids.has(id));
}

const notificationRow = ({ announced, accountId, portal }: Concerned) => ({
  id: newId(),
  account_id: accountId,
  announcement_id: announced.id,
  project_id: announced.projectId,
  kind: announced.kind,
  record_type: announced.recordType,
  record_id: announced.recordId,
  title_zh: announced.titleZh,
  title_en: announced.titleEn,
  body_zh: announced.bodyZh,
  body_en: announced.bodyEn,
  at: announced.at,
  in_portal: portal,
});

async function keepNotifications(db: Reader, rows: readonly ReturnType<typeof notificationRow>[]): Promise<void> {
  if (rows.length === 0) return;
  await db.rows(
    `insert into notification select * from jsonb_populate_recordset(null::notification, $1::text::jsonb)
       on conflict do nothing returning id`,
    [JSON.stringify(rows)],
  );
}

async function queueMails(db: Reader, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await db.rows(
    'insert into mail (id, queued_at, next_try_at) select id, $2, $2 from unnest($1::uuid[]) id returning id',
    [ids, now],
  );
}
