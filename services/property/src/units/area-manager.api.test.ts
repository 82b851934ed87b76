import { type Estate, estate, type Person } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, faultOf, run } from '../commands.fixtures.ts';

let world: Estate;
let own: Answer;
let other: Answer;
let tenant: Answer;
/** Looks after the one building only. */
let steward: Person;

beforeAll(async () => {
  world = await estate({ at: '2026-03-02T10:00:00+08:00', jobs: false });
  const clerk = world.person('clerk');
  const projectId = world.projects.b;
  const unitIn = async (name: string) => {
    const building = await run(clerk, 'createBuilding', { projectId, name });
    const details = { kind: 'office', area: '100', saleState: 'sold', number: '101' };
    return { buildingId: building.id, unit: await run(clerk, 'createUnit', { buildingId: building.id, ...details }) };
  };
  const mine = await unitIn('Q座');
  own = mine.unit;
  other = (await unitIn('R座')).unit;
  tenant = await run(clerk, 'createParty', { projectId, kind: 'company', name: '天禾咨询有限公司' });
  steward = world.somebody('管家甲', [{ role: 'areaManager', projectId, buildingIds: [mine.buildingId] }]);
});
afterAll(() => world.close());

const declared = (unit: Answer) => ({ id: unit.id, expectedVersion: 1, use: 'vacant', since: '2026-03-01' });
const terms = { startsOn: '2026-01-01', endsOn: '2026-12-31', monthlyRent: '8000' };
const actionsOn = async ({ id }: Answer, by = steward) =>
  (
    await by.ask<{ unit: { code: string; allowedActions: string[] } }>(
      'query ($id: ID!) { unit(id: $id) { code allowedActions } }',
      { id },
    )
  ).unit.allowedActions;

describe('PPL-1 an area manager', () => {
  test('PPL-1 sees all units of the project, and is offered what to do in the own buildings only', async () => {
    expect(await actionsOn(own)).toEqual(['declareUse', 'recordTenancy']);
    expect(await actionsOn(other)).toEqual([]);
  });

  test('PPL-1 declares the use of a unit there, and of none elsewhere', async () => {
    expect(await faultOf(steward, 'declareUse', declared(other))).toMatchObject({
      code: 'FORBIDDEN',
      permission: 'unit.declareUse',
    });
    expect(await run(steward, 'declareUse', declared(own))).toMatchObject({ version: 2 });
  });

  test('PPL-1 records and ends a tenancy there, and none elsewhere', async () => {
    const elsewhere = { unitId: other.id, partyId: tenant.id, ...terms };
    expect(await faultOf(steward, 'recordTenancy', elsewhere)).toMatchObject({ code: 'FORBIDDEN' });
    const foreign = await run(world.person('clerk'), 'recordTenancy', elsewhere);
    const ended = { expectedVersion: 1, endsOn: '2026-06-30' };
    expect(await faultOf(steward, 'endTenancy', { id: foreign.id, ...ended })).toMatchObject({ code: 'FORBIDDEN' });
    const mine = await run(steward, 'recordTenancy', { unitId: own.id, partyId: tenant.id, ...terms });
    expect(mine).toMatchObject({ allowedActions: ['endTenancy'] });
    expect(await run(steward, 'endTenancy', { id: mine.id, ...ended })).toMatchObject({ endsOn: '2026-06-30' });
  });

  test('PPL-1 without buildings looks after all of the project', async () => {
    const whole = world.somebody('管家乙', [{ role: 'areaManager', projectId: world.projects.b, buildingIds: [] }]);
    expect(await actionsOn(other, whole)).toEqual(['declareUse', 'recordTenancy']);
  });
});
