import { newId } from '@onedesk/kernel';
import { inForce } from '@onedesk/policies';
import { byItself, type Reader, type Resources, systemPrincipal } from '@onedesk/subgraph';
import { announce, type Announcement } from '../announcements/index.ts';
import { type DueSoon, dueSoonPolicy, leadMs, longestLeadMs } from '../clocks/index.ts';
import { complaintClocks } from '../complaints/index.ts';
import { clocksDueSoon, type OpenClock, overdueClocks, page, projectsDueUntil } from './open-clocks.queries.ts';
import { dueSoonReminder, overdueReminder } from './reminder.ts';

/** What became overdue longer ago is history: nobody is told of it any more (ms). */
const toldWithin = 7 * 24 * 3_600_000;

/**
 * CMP-5: tells whom it concerns of clocks that are due soon or overdue, each once for each due time, however often and by
 * however many processes it is done. It says what the clocks' rows say, and changes none. True when there is more to do
 * at once.
 */
export async function announceClocks(resources: Resources, now: Date = resources.clock.now()): Promise<boolean> {
  const found = await resources.db.read(systemPrincipal('system', '系统'), async (db) => [
    await overdueNow(db, now),
    await soonDue(db, now),
  ]);
  const reminders = found.flat();
  if (reminders.length > 0) await byItself(resources, 'announceClocks', (command) => announce(command, reminders));
  return found.some(({ length }) => length === page);
}

async function overdueNow(db: Reader, now: Date): Promise<Announcement[]> {
  const clocks = await overdueClocks(db, new Date(now.getTime() - toldWithin), now);
  return Promise.all(
    clocks.map(async (clock) => {
      const policy = await clocksPolicy(db, clock);
      return overdueReminder(clock, (severity) => policy[severity].overrunApprovedBy, newId);
    }),
  );
}

/** A clock keeps the version in force when its complaint was registered. */
async function clocksPolicy(db: Reader, { project_id: projectId, registered_at: registeredAt }: OpenClock) {
  if (!registeredAt) return complaintClocks.defaults;
  return (await inForce(db, complaintClocks, projectId, registeredAt)).value;
}

async function soonDue(db: Reader, now: Date): Promise<Announcement[]> {
  const until = new Date(now.getTime() + longestLeadMs);
  const policies = new Map<string, DueSoon>();
  for (const projectId of await projectsDueUntil(db, now, until)) {
    policies.set(projectId, (await inForce(db, dueSoonPolicy, projectId, now)).value);
  }
  if (policies.size === 0) return [];
  const leads = [...policies].map(([projectId, { upToADay, longer }]) => ({
    project_id: projectId,
    up_to_a_day: leadMs(upToADay),
    longer: leadMs(longer),
  }));
  const clocks = await clocksDueSoon(db, leads, now, until);
  return clocks.map((clock) => dueSoonReminder(clock, policies.get(clock.project_id) ?? dueSoonPolicy.defaults, newId));
}
