import { randomUUID } from 'node:crypto';
import type { RunningSubgraph } from '@onedesk/subgraph';
import pg from 'pg';
import { cashier, send } from './finance.ts';
import type { SoakUnit } from './plan.ts';

/** Few enough units that lanes meet on one account all the time. */
const usual = { projects: 4, units: 30 };

/** Projects with units in finance's copy of the estate, each charged once, so that it has its account. */
export async function settleEstate(url: string, finance: RunningSubgraph, size = usual): Promise<SoakUnit[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const units: SoakUnit[] = [];
  try {
    await client.query('set search_path = finance');
    for (let project = 0; project < size.projects; project++) {
      const [projectId, buildingId] = [randomUUID(), randomUUID()];
      await client.query(
        `insert into project_copy (generation, id, name, time_zone, version) select served, $1, 'Soak', 'Asia/Shanghai', 1 from projection where name = 'estate'`,
        [projectId],
      );
      const name = 'Management';
      const item = await send(finance, cashier, 'introduceFeeItem', { idempotencyKey: randomUUID(), projectId, name });
      for (let number = 0; number < size.units; number++) {
        const unitId = randomUUID();
        await client.query(
          `insert into unit_copy (generation, id, project_id, building_id, code, number, unit_key, kind, area, withdrawn, version)
             select served, $1, $2, $3, $4, $4, $4, 'office', 1, false, 1 from projection where name = 'estate'`,
          [unitId, projectId, buildingId, String(number)],
        );
        const feeItemId = item.id ?? '';
        const first = { idempotencyKey: randomUUID(), unitId, feeItemId, month: '2019-01', amount: '0.01' };
        const { account } = await send(finance, cashier, 'raiseCharge', first);
        units.push({ projectId, feeItemId, unitId, accountId: account?.id ?? '' });
      }
    }
  } finally {
    await client.end();
  }
  return units;
}
