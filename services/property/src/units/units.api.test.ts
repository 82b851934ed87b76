import { type Estate, estate, key, type Person } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: Estate;
let clerk: Person;
let buildingId: string;

beforeAll(async () => {
  world = await estate();
  clerk = world.person('clerk');
  const created = await clerk.ask<{ createBuilding: { id: string } }>(
    'mutation ($input: CreateBuildingInput!) { createBuilding(input: $input) { ... on Building { id } } }',
    { input: { idempotencyKey: key(), projectId: world.projects.b, name: 'A座' } },
  );
  buildingId = created.createBuilding.id;
});
afterAll(() => world.close());

const fields = 'id code number floor kind area saleState handOverState use useFacts { source decides words } version';

async function createUnit(input: Record<string, unknown>) {
  const answer = await clerk.ask<{ createUnit: Record<string, unknown> & { id: string; version: number } }>(
    `mutation ($input: CreateUnitInput!) { createUnit(input: $input) { __typename ... on Unit { ${fields} } ... on UnitCodeTaken { message unit { code } } } }`,
    { input: { idempotencyKey: key(), buildingId, kind: 'office', area: '100', saleState: 'sold', ...input } },
  );
  return answer.createUnit;
}

describe('units', () => {
  test('EST-1 a unit has a code, a kind, an area, its states, and a use that says why', async () => {
    expect(await createUnit({ number: '15层02室', floor: 15, area: '166.95', handedOverOn: '2022-04-11' })).toEqual({
      __typename: 'Unit',
      id: expect.any(String),
      code: 'A座-1502',
      number: '1502',
      floor: 15,
      kind: 'office',
      area: '166.95',
      saleState: 'sold',
      handOverState: 'handedOver',
      use: 'vacant',
      useFacts: [{ source: 'noFact', decides: true, words: '没有使用情况的记录,按空置计' }],
      version: 1,
    });
  });
});
