import { newId } from '@onedesk/kernel';
import { type Estate, estate, type Person } from '@onedesk/testkit';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, faultOf, pathsOf, run } from '../commands.fixtures.ts';
import { decideUse, type UnitUse, unitUses } from './unit.use.ts';

let world: Estate;
let clerk: Person;
let building: Answer;
const at = '2026-03-02 10:00+08:00';

beforeAll(async () => {
  world = await estate({ at });
  clerk = world.person('clerk');
  building = await run(clerk, 'createBuilding', { projectId: world.projects.b, name: 'A座' });
});
afterAll(() => world.close());

const clerkOf = (id: string) => world.somebody('Clerk', [{ role: 'clerk', projectId: id, buildingIds: [] }]);
const office = { kind: 'office', area: '100', saleState: 'sold' };
const createUnit = (input: Record<string, unknown>) =>
  run(clerk, 'createUnit', { buildingId: building.id, ...office, ...input });

interface Listed {
  edges: { cursor: string; node: { id: string; code: string; use: string; area: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}

async function list(variables: Record<string, unknown>, person = clerk): Promise<Listed> {
  const answer = await person.ask<{ units: Listed }>(
    `query ($projectId: ID!, $filter: UnitFilter, $orderBy: UnitOrder! = CODE, $first: Int! = 50, $after: String) {
      units(projectId: $projectId, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        edges { cursor node { id code use area } } pageInfo { hasNextPage endCursor } totalCount } }`,
    { projectId: world.projects.b, ...variables },
  );
  return answer.units;
}

/** The error of somebody's look at a project's units. */
async function codeOf(person: Person, projectId: string): Promise<unknown> {
  const query = 'query ($p: ID!) { units(projectId: $p) { totalCount } }';
  return (await person.attempt(query, { p: projectId })).errors?.[0]?.extensions?.code;
}

const codes = ({ edges }: Listed) => edges.map(({ node }) => node.code);

describe('a unit', () => {
  test('EST-1 has a code in one spelling, a kind, an area, its states, and a use that says why', async () => {
    const unit = await createUnit({ number: '１５层０２室', floor: 15, area: '166.95', handedOverOn: '2022-04-11' });
    expect(unit).toMatchObject({
      code: 'A座-1502',
      number: '1502',
      floor: 15,
      area: '166.95',
      handOverState: 'handedOver',
      use: 'vacant',
      version: 1,
    });
    const { unit: read } = await clerk.ask<{ unit: object }>(
      'query ($id: ID!) { unit(id: $id) { building { name unitCount } project { unitCount } useFacts { use source since decides words } roles { id } } }',
      { id: unit.id },
      'en',
    );
    expect(read).toEqual({
      building: { name: 'A座', unitCount: 1 },
      project: { unitCount: 1 },
      useFacts: [
        {
          use: 'vacant',
          source: 'noFact',
          since: null,
          decides: true,
          words: 'Nothing is recorded about its use: counted as vacant',
        },
      ],
      roles: [],
    });
  });

  test('EST-1 is there once in its building, however its number is spelled; the one in the way is named', async () => {
    const first = await createUnit({ number: '0305' });
    const again = await createUnit({ number: 'A座-305' });
    expect(again).toMatchObject({ __typename: 'UnitCodeTaken', unit: { id: first.id, code: 'A座-0305' } });
    expect(again.message).toContain('A座-0305');
    const other = await createUnit({ number: '306' });
    const renumbered = { id: other.id, expectedVersion: 1, number: '305' };
    expect((await run(clerk, 'correctUnit', renumbered)).__typename).toBe('UnitCodeTaken');
  });

  test('EST-1 is registered once by twenty people at the same instant', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => createUnit({ number: '2001' })));
    expect(answers.filter(({ __typename }) => __typename === 'Unit')).toHaveLength(1);
    expect(answers.filter(({ __typename }) => __typename === 'UnitCodeTaken')).toHaveLength(19);
  });

  test('EST-1 keeps what is not corrected, and says nothing changed by standing at its version', async () => {
    const unit = await createUnit({ number: '401', layout: '两房', remark: '西向' });
    const same = await run(clerk, 'correctUnit', { id: unit.id, expectedVersion: 1, area: '100.00', layout: '两房' });
    expect(same).toMatchObject({ version: 1 });
    const corrected = await run(clerk, 'correctUnit', { id: unit.id, expectedVersion: 1, area: '101.5', remark: null });
    expect(corrected).toMatchObject({ version: 2, area: '101.50', layout: '两房', remark: null });
  });

  test('EST-1 tells every fault at its field, in the reader’s language', async () => {
    const bad = { number: '1501、1502', area: '12.345', floor: 900 };
    const fault = await faultOf(clerk, 'createUnit', { buildingId: building.id, ...office, ...bad }, 'en');
    expect(pathsOf(fault)).toEqual(['input.area: areaNotValid', 'input.floor: tooBig']);
    expect(fault.fields).toContainEqual({ path: 'input.floor', code: 'tooBig', message: 'At most 200' });
    const number = await faultOf(clerk, 'createUnit', { buildingId: building.id, ...office, number: '1501、1502' });
    expect(pathsOf(number)).toEqual(['input.number: unitNumberNotValid']);
    expect(pathsOf(await faultOf(clerk, 'createUnit', { buildingId: 'x', ...office, number: '1' }))).toEqual([
      'input.buildingId: idNotValid',
    ]);
  });

  test('EST-1 takes the new name of its building into its code, and its history tells it', async () => {
    const other = await run(clerk, 'createBuilding', { projectId: world.projects.b, name: 'C座' });
    const unit = await createUnit({ buildingId: other.id, number: '8' });
    await run(clerk, 'renameBuilding', { id: other.id, expectedVersion: 1, name: '丙座' });
    const { unit: read } = await clerk.ask<{ unit: { code: string; history: { edges: { node: object }[] } } }>(
      'query ($id: ID!) { unit(id: $id) { code history { edges { node { action recordType changes { field before after } } } } } }',
      { id: unit.id },
    );
    expect(read.code).toBe('丙座-8');
    expect(read.history.edges[0]?.node).toEqual({
      action: 'renameBuilding',
      recordType: 'Unit',
      changes: [{ field: 'code', before: 'C座-8', after: '丙座-8' }],
    });
  });
});

describe('the use of a unit', () => {
  test('EST-1 follows a declaration, gives way to a tenancy, and is vacant when that ends', async () => {
    const unit = await createUnit({ number: '501' });
    const declared = { id: unit.id, expectedVersion: 1, use: 'ownerOccupied', since: '2026-01-01' };
    expect(await run(clerk, 'declareUse', declared)).toMatchObject({ use: 'ownerOccupied', version: 2 });
    const party = await run(clerk, 'createParty', { projectId: world.projects.b, kind: 'person', name: '赵六' });
    const role = { unitId: unit.id, partyId: party.id, role: 'tenant', since: '2026-02-01' };
    const tenancy = await run(clerk, 'recordRole', role);
    const use = async () => {
      const answer = await clerk.ask<{ unit: { use: string; useFacts: { source: string; words: string }[] } }>(
        'query ($id: ID!) { unit(id: $id) { use useFacts { source words } } }',
        { id: unit.id },
      );
      return answer.unit;
    };
    expect(await use()).toEqual({
      use: 'let',
      useFacts: [
        { source: 'tenancy', words: '自 2026-02-01 起有租户' },
        { source: 'declared', words: '申报为自用，自 2026-01-01 起' },
      ],
    });
    const contrary = { id: unit.id, expectedVersion: 2, use: 'vacant', since: '2026-02-15' };
    expect(await run(clerk, 'declareUse', contrary)).toMatchObject({
      __typename: 'NotAllowedNow',
      action: 'declareUse',
      facts: [{ name: 'since', value: '2026-02-01' }],
    });
    await run(clerk, 'endRole', { id: tenancy.id, expectedVersion: 1, until: '2026-03-01' });
    expect((await use()).use).toBe('vacant');
  });

  test('EST-1 is not declared for a day to come', async () => {
    const unit = await createUnit({ number: '502' });
    const early = { id: unit.id, expectedVersion: 1, use: 'vacant', since: '2026-03-03' };
    expect(pathsOf(await faultOf(clerk, 'declareUse', early))).toEqual(['input.since: dateInFuture']);
  });

  test('EST-1 a conflict names the declaration that came between', async () => {
    const unit = await createUnit({ number: '503' });
    const first = { id: unit.id, expectedVersion: 1, use: 'inCustody', since: '2026-03-01' };
    await run(world.person('archivist'), 'declareUse', first);
    expect(await run(clerk, 'declareUse', { ...first, use: 'vacant' })).toMatchObject({
      __typename: 'Stale',
      currentVersion: 2,
      changedBy: world.person('archivist').principal.name,
      changes: expect.arrayContaining([expect.objectContaining({ field: 'use', after: 'inCustody' })]),
    });
  });

  test('EST-1 is the same in the list, in the register and by the pure function, whatever the facts and the day', async () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`);
    const facts = fc.record({
      saleState: fc.constantFrom('sold' as const, 'unsold' as const),
      declarations: fc.array(fc.record({ use: fc.constantFrom(...unitUses), since: day }), { maxLength: 4 }),
      tenancies: fc.array(fc.tuple(day, fc.option(day)), { maxLength: 4 }),
    });
    const estates = fc.tuple(fc.array(facts, { minLength: 40, maxLength: 40 }), day);
    await fc.assert(
      fc.asyncProperty(estates, async ([units, on]) => {
        const { projectId, expected } = await plant(units, on);
        world.clock.set(`${on}T12:00:00+08:00`);
        for (const use of unitUses) {
          const { edges, totalCount } = await list({ projectId, filter: { use }, first: 100 }, world.itself);
          expect(edges.map(({ node }) => node.id).toSorted()).toEqual(expected.get(use) ?? []);
          expect(edges.every(({ node }) => node.use === use)).toBe(true);
          expect(totalCount).toBe(edges.length);
        }
        const { unitRegister } = await world.itself.ask<{ unitRegister: { rows: { use: UnitUse; units: number }[] } }>(
          'query ($id: ID!, $on: CivilDate) { unitRegister(projectId: $id, asOf: $on) { rows { use units } } }',
          { id: projectId, on },
        );
        for (const { use, units } of unitRegister.rows) expect(units).toBe(expected.get(use)?.length);
      }),
      { numRuns: 8 },
    );
    world.clock.set(at);
  });
});

interface Facts {
  saleState: 'sold' | 'unsold';
  declarations: { use: UnitUse; since: string }[];
  tenancies: [string, string | null][];
}

/** A project with these units, written behind the system's back; which of them have which use by the pure function. */
async function plant(units: Facts[], on: string) {
  const [projectId, buildingId, partyId] = [newId(), newId(), newId()];
  await world.sql(
    `insert into property.project (id, name, time_zone, created_at) values ($1::uuid, $1::text, 'Asia/Shanghai', now())`,
    [projectId],
  );
  await world.sql(`insert into property.building (id, project_id, name, created_at) values ($1, $2, 'X', now())`, [
    buildingId,
    projectId,
  ]);
  await world.sql(
    `insert into property.party (id, project_id, kind, name, name_initials, name_pinyin, key_account, created_at, updated_at) values ($1, $2, 'person', 'T', 't', 't', false, now(), now())`,
    [partyId, projectId],
  );
  const expected = new Map<UnitUse, string[]>();
  for (const [index, { saleState, declarations, tenancies }] of units.entries()) {
    const id = newId();
    await world.sql(
      `insert into property.unit (id, project_id, building_id, number, number_key, code, kind, area, sale_state, created_at, updated_at) values ($1, $2, $3, $4::text, $4::text, $4::text, 'office', 1, $5, now(), now())`,
      [id, projectId, buildingId, String(index), saleState],
    );
    const kept = declarations.map((declaration) => ({ ...declaration, id: newId(), source: 'declared' as const }));
    for (const { id: factId, use, since } of kept)
      await world.sql(
        `insert into property.use_fact (id, project_id, unit_id, use, source, since, created_at) values ($1, $2, $3, $4, 'declared', $5, now())`,
        [factId, projectId, id, use, since],
      );
    const spans = tenancies.map(([a, b]) => ({
      since: b !== null && b < a ? b : a,
      until: b !== null && b < a ? a : b,
    }));
    for (const { since, until } of spans)
      await world.sql(
        `insert into property.unit_role (id, project_id, unit_id, party_id, role, since, until, created_at) values ($1, $2, $3, $4, 'tenant', $5, $6, now())`,
        [newId(), projectId, id, partyId, since, until],
      );
    const use = decideUse({ saleState, declarations: kept, tenancies: spans }, on);
    expected.set(use, [...(expected.get(use) ?? []), id].toSorted());
  }
  return { projectId, expected };
}

describe('the list of units', () => {
  let projectId: string;
  beforeAll(async () => {
    const project = await run(world.itself, 'createProject', { name: '列表花园' });
    projectId = project.id;
    const [a, b] = [
      await run(clerkOf(projectId), 'createBuilding', { projectId, name: '2栋' }),
      await run(clerkOf(projectId), 'createBuilding', { projectId, name: '10栋' }),
    ];
    for (const number of ['1001', '201', '1002'])
      await run(clerkOf(projectId), 'createUnit', { buildingId: b.id, ...office, number, floor: 10 });
    for (const number of ['2', '10'])
      await run(clerkOf(projectId), 'createUnit', {
        buildingId: a.id,
        ...office,
        number,
        kind: 'parking',
        area: '12.5',
      });
  });
  test('EST-1 stands in the order people count in, 2 before 10', async () => {
    expect(codes(await list({ projectId }, world.itself))).toEqual([
      '2栋-2',
      '2栋-10',
      '10栋-201',
      '10栋-1001',
      '10栋-1002',
    ]);
  });

  test('EST-1 is paged without losing units of equal area', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Listed = await list({ projectId, orderBy: 'AREA', first: 2, after }, world.itself);
      seen.push(...codes(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen).size).toBe(5);
    expect(seen.slice(0, 2).toSorted()).toEqual(['2栋-10', '2栋-2']);
  });

  test.each([
    [{ text: '10栋10' }, ['10栋-1001', '10栋-1002']],
    [{ text: '１０层０１室' }, ['10栋-1001']],
    [{ text: '10#1002' }, ['10栋-1002']],
    [{ text: '9栋' }, []],
    [{ text: '、' }, []],
    [{ kind: 'parking' }, ['2栋-2', '2栋-10']],
    [{ floor: 10, saleState: 'sold' }, ['10栋-201', '10栋-1001', '10栋-1002']],
    [{ saleState: 'unsold' }, []],
  ])('EST-1 filtered by %o shows %o', async (filter, expected) => {
    const page = await list({ projectId, filter }, world.itself);
    expect(codes(page)).toEqual(expected);
    expect(page.totalCount).toBe(expected.length);
  });

  test('PPL-1 another project is not found, and a role without the permission is forbidden', async () => {
    const elsewhere = clerkOf(world.projects.a);
    expect(await codeOf(elsewhere, projectId)).toBe('NOT_FOUND');
    const human = world.somebody('HR', [
      { role: 'humanResources', projectId: null, buildingIds: [] },
      { role: 'clerk', projectId: world.projects.a, buildingIds: [] },
    ]);
    expect(await codeOf(human, projectId)).toBe('FORBIDDEN');
  });
});
