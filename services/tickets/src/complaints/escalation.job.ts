import { byItself, type Resources, systemPrincipal } from '@onedesk/subgraph';
import { lockCase, storeCase } from './loadCase.ts';

/** At most so many at a time. */
const page = 100;

/**
 * CMP-4: records for complaints that a month has passed. Each in a transaction of its own and only once: what is read of
 * them is the same before and after. True when there is more to do at once.
 */
export async function recordEscalations(resources: Resources): Promise<boolean> {
  const now = resources.clock.now();
  const due = await resources.db.read(systemPrincipal('system', '系统'), (db) =>
    db.rows<{ id: string }>(
      `select id from complaint where escalates_at <= $1 and escalated_at is null and status not in ('closed', 'withdrawn')
        order by escalates_at limit ${page}`,
      [now],
    ),
  );
  for (const { id } of due) {
    await byItself(resources, 'escalateComplaint', async (command) => {
      const { it } = await lockCase(command, id);
      await storeCase(command, it);
    });
  }
  return due.length === page;
}
