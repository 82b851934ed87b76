import { type Estate, estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, faultOf, run } from '../commands.fixtures.ts';

let world: Estate;
let unit: Answer;
let tenant: Answer;

beforeAll(async () => {
  world = await estate({ at: '2026-03-02T10:00:00+08:00', jobs: false });
  const clerk = world.person('clerk');
  const projectId = world.projects.b;
  const building = await run(clerk, 'createBuilding', { projectId, name: 'T座' });
  const details = { kind: 'office', area: '100', saleState: 'sold' };
  unit = await run(clerk, 'createUnit', { buildingId: building.id, number: '101', ...details });
  tenant = await run(clerk, 'createParty', { projectId, kind: 'company', name: '天禾咨询有限公司' });
});
afterAll(() => world.close());

const terms = { startsOn: '2025-07-01', endsOn: '2027-06-30', monthlyRent: '8578.00', deposit: '17156' };
const record = (more: Record<string, unknown> = {}) =>
  run(world.person('clerk'), 'recordTenancy', { unitId: unit.id, partyId: tenant.id, ...terms, ...more });

/** How the unit is used, and whether the party is its tenant now. */
async function standing() {
  const query = `query ($id: ID!) { unit(id: $id) { use roles { role until party { id } } tenancies { state endsOn monthlyRent } } }`;
  return (await world.person('clerk').ask<{ unit: object }>(query, { id: unit.id })).unit;
}

/** Ends the first tenancy of the unit. */
const end = async (endsOn: string) => {
  const [row] = await world.sql<{ id: string; version: number }>(
    'select id, version from property.tenancy where unit_id = $1 order by starts_on limit 1',
    [unit.id],
  );
  const input = { id: row?.id, expectedVersion: row?.version, endsOn };
  return run(world.person('clerk'), 'endTenancy', input);
};

describe('a tenancy is recorded by hand', () => {
  test('LSE-3 EST-2 the party is the unit’s tenant for the term, and the unit is let', async () => {
    expect(await record()).toMatchObject({
      __typename: 'Tenancy',
      ...terms,
      deposit: '17156.00',
      filed: false,
      state: 'inForce',
      allowedActions: ['endTenancy'],
    });
    expect(await standing()).toEqual({
      use: 'let',
      roles: [{ role: 'tenant', until: '2027-06-30', party: { id: tenant.id } }],
      tenancies: [{ state: 'inForce', endsOn: '2027-06-30', monthlyRent: '8578.00' }],
    });
  });

  test('EST-2 the same party for some of the same days is refused, and the role in the way is shown', async () => {
    expect(await record({ startsOn: '2027-06-30', endsOn: '2028-06-29' })).toMatchObject({
      __typename: 'RoleOverlaps',
      overlapping: { id: expect.any(String) as string },
    });
  });

  test.each([
    ['endsOn', 'untilBeforeSince', { endsOn: '2025-06-30' }],
    ['monthlyRent', 'amountNotValid', { monthlyRent: '8,578' }],
    ['monthlyRent', 'amountNotPositive', { monthlyRent: '-1' }],
    ['deposit', 'tooManyDecimals', { deposit: '1.005' }],
  ])('LED-2 bad input is answered at its field: %s %s', async (at, code, more) => {
    const input = { unitId: unit.id, partyId: tenant.id, ...terms, ...more };
    expect(await faultOf(world.person('clerk'), 'recordTenancy', input)).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: `input.${at}`, code }],
    });
  });
});

describe('a tenancy ends before its term is over', () => {
  test('LSE-3 a later day is a renewal, and refused', async () => {
    expect(await end('2027-07-01')).toMatchObject({ __typename: 'NotAllowedNow', action: 'endTenancy' });
  });

  test('LSE-3 EST-2 with its last day ends the tenant’s role, and the unit is vacant afterwards', async () => {
    expect(await end('2026-03-01')).toMatchObject({ __typename: 'Tenancy', state: 'ended', allowedActions: [] });
    expect(await standing()).toEqual({
      use: 'vacant',
      roles: [],
      tenancies: [{ state: 'ended', endsOn: '2026-03-01', monthlyRent: '8578.00' }],
    });
  });

  test('LSE-3 what has ended stays as it was', async () => {
    expect(await end('2026-02-01')).toMatchObject({
      __typename: 'NotAllowedNow',
      message: '租约已于 2026-03-01 结束',
    });
  });

  test('EST-2 another term begins afterwards', async () => {
    expect(await record({ startsOn: '2026-03-02', endsOn: '2027-03-01' })).toMatchObject({ state: 'inForce' });
  });
});

describe('a tenant who was registered twice', () => {
  test('LSE-3 EST-2 keeps the tenancies of both records, by roles that stand', async () => {
    const clerk = world.person('clerk');
    const projectId = world.projects.b;
    const twice = await run(clerk, 'createParty', { projectId, kind: 'company', name: '天禾咨询有限公司' });
    const later = { startsOn: '2026-06-01', endsOn: '2028-05-31' };
    await run(clerk, 'recordTenancy', { unitId: unit.id, partyId: twice.id, ...terms, ...later });
    const merged = await run(clerk, 'mergeParties', {
      id: tenant.id,
      expectedVersion: tenant.version,
      duplicateId: twice.id,
      duplicateExpectedVersion: twice.version,
    });
    expect(merged.__typename).toBe('Party');
    const rows = await world.sql<{ mine: boolean; stands: boolean }>(
      `select t.party_id = $2 as mine, r.withdrawn_at is null and r.party_id = $2 as stands
         from property.tenancy t join property.unit_role r on r.id = t.role_id where t.unit_id = $1`,
      [unit.id, tenant.id],
    );
    expect(rows).toEqual([0, 1, 2].map(() => ({ mine: true, stands: true })));
  });
});
