import { type Estate, estate, type Person } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../commands.fixtures.ts';

let world: Estate;
let clerk: Person;

beforeAll(async () => {
  world = await estate({ at: '2026-03-02 10:00+08:00' });
  clerk = world.person('clerk');
  const projectId = world.projects.b;
  const [a, b] = [
    await run(clerk, 'createBuilding', { projectId, name: 'A座' }),
    await run(clerk, 'createBuilding', { projectId, name: 'B座' }),
  ];
  const unit = (buildingId: string, number: string, area: string, saleState = 'sold') =>
    run(clerk, 'createUnit', { buildingId, number, area, saleState, kind: 'office' });
  const [first, second, third] = [
    await unit(a.id, '101', '0.1'),
    await unit(a.id, '102', '0.2'),
    await unit(b.id, '101', '1000000', 'unsold'),
  ];
  const owner = await run(clerk, 'createParty', { projectId, kind: 'person', name: '张勇' });
  const tenant = await run(clerk, 'createParty', { projectId, kind: 'person', name: '李思' });
  const role = (unitId: string, partyId: string, kind: string, since: string, until?: string) =>
    run(clerk, 'recordRole', { unitId, partyId, role: kind, since, until });
  await role(first.id, owner.id, 'owner', '2020-01-01');
  await role(second.id, owner.id, 'owner', '2020-01-01');
  await role(second.id, tenant.id, 'owner', '2019-01-01', '2019-12-31');
  await role(second.id, tenant.id, 'tenant', '2026-02-01', '2026-02-28');
  await run(clerk, 'declareUse', { id: first.id, expectedVersion: 1, use: 'ownerOccupied', since: '2026-01-15' });
  await run(clerk, 'declareUse', { id: third.id, expectedVersion: 1, use: 'inCustody', since: '2026-01-15' });
});
afterAll(() => world.close());

async function register(asOf: string | null, person = clerk) {
  const { unitRegister } = await person.ask<{ unitRegister: Record<string, unknown> }>(
    'query ($p: ID!, $on: CivilDate) { unitRegister(projectId: $p, asOf: $on) { asOf definition rows { building { name } use units area } totals { units area soldUnits owners } } }',
    { p: world.projects.b, on: asOf },
  );
  return unitRegister;
}

const row = (name: string, use: string, units: number, area: string) => ({ building: { name }, use, units, area });

describe('the register in figures', () => {
  test('EST-1 counts units and exact area by building and use, and says what each figure is', async () => {
    expect(await register(null)).toEqual({
      asOf: '2026-03-02',
      definition: expect.stringContaining('2026-03-02'),
      rows: [
        row('A座', 'vacant', 1, '0.20'),
        row('A座', 'ownerOccupied', 1, '0.10'),
        row('B座', 'inCustody', 1, '1000000.00'),
      ],
      totals: { units: 3, area: '1000000.30', soldUnits: 2, owners: 1 },
    });
  });

  test('EST-1 is as it was on any day', async () => {
    expect(await register('2026-02-28')).toMatchObject({
      rows: [
        row('A座', 'ownerOccupied', 1, '0.10'),
        row('A座', 'let', 1, '0.20'),
        row('B座', 'inCustody', 1, '1000000.00'),
      ],
    });
    expect(await register('2019-06-01')).toMatchObject({
      rows: [row('A座', 'vacant', 2, '0.30'), row('B座', 'vacant', 1, '1000000.00')],
      totals: { owners: 1 },
    });
    expect(await register('2018-06-01')).toMatchObject({ totals: { owners: 0 } });
  });

  test('EST-1 is for those who may see the figures, analysts included', async () => {
    expect(await register(null, world.person('analyst'))).toMatchObject({ totals: { units: 3 } });
    const technician = await world
      .person('technician')
      .attempt('query ($p: ID!) { unitRegister(projectId: $p) { asOf } }', { p: world.projects.b });
    expect(technician.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});
