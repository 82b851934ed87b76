import { newId } from '@onedesk/kernel';
import { buildFederatedSchema } from '@onedesk/subgraph';
import { type Estate, estate, key, type Person } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, commands, documentOf, faultOf, run } from './commands.fixtures.ts';
import { cases, type Records, same } from './promises.fixtures.ts';
import { propertySubgraph } from './service.ts';

/** How much there is: whoever adds an entity, a table or a mutation adds its case here. */
const howMany = { entities: 13, tables: 21, mutations: 28 };

/** Records whose commands keep their promises in tests of their own. */
const elsewhere: readonly string[] = [];

let world: Estate;
let clerk: Person;
let colleague: Person;
let unitNumber = 100;

beforeAll(async () => {
  // Without jobs: an import stays as its command left it.
  world = await estate({ at: '2026-03-02 10:00+08:00', jobs: false });
  clerk = person('王文员', world.projects.b);
  colleague = person('李档案', world.projects.b);
});
afterAll(() => world.close());

/** Somebody who may do everything that is done in a project. */
function person(name: string, projectId: string): Person {
  const roles = ['clerk', 'archivist', 'projectManager'] as const;
  const held = roles.map((role) => ({ role, projectId, buildingIds: [] }));
  return world.somebody(name, [...held, { role: 'administrator', projectId: null, buildingIds: [] }]);
}

/** One of everything, in a project of the clerk's. */
async function records(projectId = world.projects.b, by = clerk): Promise<Records> {
  const building = await run(by, 'createBuilding', { projectId, name: `楼${newId()}` });
  const details = { kind: 'office', area: '1', saleState: 'sold' };
  const unit = await run(by, 'createUnit', { buildingId: building.id, number: String((unitNumber += 1)), ...details });
  const party = await run(by, 'createParty', {
    projectId,
    kind: 'person',
    name: '某人',
    phones: ['19900001111'],
    identityNumber: `E${String((unitNumber += 1)).padStart(8, '0')}`,
  });
  const duplicate = await run(by, 'createParty', { projectId, kind: 'person', name: '某人' });
  const role = await run(by, 'recordRole', { unitId: unit.id, partyId: party.id, role: 'owner', since: '2025-01-01' });
  const tenancy = await run(by, 'recordTenancy', {
    unitId: unit.id,
    partyId: party.id,
    startsOn: '2027-01-01',
    endsOn: '2028-12-31',
    monthlyRent: '1000.00',
  });
  const [contact] = party.contacts as { id: string }[];
  const [project, imported] = [{ id: projectId } as Answer, await importOf(projectId)];
  return { project, building, unit, party, duplicate, contact: contact ?? party, role, tenancy, ...imported };
}

/** A file and its import, checked; by SQL, because no job runs here. */
async function importOf(projectId: string): Promise<{ uploadId: string; importId: string }> {
  const [uploadId, importId] = [newId(), newId()];
  const columns = [{ column: 1, heading: '房号', samples: [] }];
  const mapping = { sheet: '台账', firstHeaderRow: 1, lastHeaderRow: 1, columns: [], defaults: {} };
  await world.sql(`insert into property.upload values ($1::uuid, $2, '台账.csv', 1, $1::uuid::text, 'x', 'X', now())`, [
    uploadId,
    projectId,
  ]);
  // Of both kinds, by the same id: tenancies have tables of their own.
  for (const table of ['register_import', 'tenancy_import'])
    await world.sql(
      `insert into property.${table} (id, project_id, upload_id, file_name, content_hash, state, layouts, mapping, checks, counts, skipped, started_by_id, started_by, started_at)
       values ($1::uuid, $2, $3, '台账.csv', $1::uuid::text, 'checked', $4, $5, 1, '{"accepted": 1, "faulty": 0}', '[]', 'x', 'X', now())`,
      [importId, projectId, uploadId, JSON.stringify([{ name: '台账', columns, mapping, defaults: {} }]), mapping],
    );
  return { uploadId, importId };
}

/** Records as the case needs them before it. */
async function prepared(command: string): Promise<Records> {
  const of = await records();
  if (command === 'reviveContact') await run(clerk, 'strikeContact', same('contact')(of));
  if (command === 'renameProject') of.project = await run(clerk, 'createProject', { name: `项目${newId()}` });
  const undone = { undoImport: 'register_import', undoTenancyImport: 'tenancy_import' }[command];
  if (undone)
    await world.sql(`update property.${undone} set state = 'imported', version = 2 where id = $1`, [of.importId]);
  return of;
}

const auditRows = async () => Number((await world.sql('select count(*) from property.audit'))[0]?.count);
const done = (answer: Answer) =>
  [
    'Project',
    'Projection',
    'Building',
    'Unit',
    'Party',
    'Contact',
    'UnitRole',
    'RegisterImport',
    'Tenancy',
    'TenancyImport',
    'RevealedIdentity',
  ].includes(answer.__typename);

describe.each(Object.entries(cases))('%s', (command, { input, other, companyWide }) => {
  test('PPL-3 writes its history once; the same key again gives the same outcome, with other input a refusal', async () => {
    const of = await prepared(command);
    const given = { idempotencyKey: key(), ...input(of) };
    const before = await auditRows();
    const first = await run(clerk, command, given);
    expect(done(first), JSON.stringify(first)).toBe(true);
    const after = await auditRows();
    expect(after).toBeGreaterThan(before);
    const again = await run(clerk, command, given);
    expect(again).toEqual(first);
    expect((await run(clerk, command, { ...given, ...other })).__typename).toBe('KeyReused');
    expect(await auditRows()).toBe(after);
    const [entry] = await world.sql('select actor_id, actor_name, action from property.audit order by id desc limit 1');
    expect(entry).toEqual({ actor_id: clerk.principal.id, actor_name: '王文员', action: command });
  });

  test('PPL-3 is done once by twenty tries of one key at the same instant', async () => {
    const of = await prepared(command);
    const given = { idempotencyKey: key(), ...input(of) };
    const answers = await Promise.all(Array.from({ length: 20 }, () => run(clerk, command, given)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers.every(done)).toBe(true);
  });

  test('PPL-1 is forbidden without the permission, and nothing changes', async () => {
    const of = await prepared(command);
    const before = await auditRows();
    const receptionist = world.somebody('接待', [
      { role: 'receptionist', projectId: world.projects.b, buildingIds: [] },
    ]);
    expect(await faultOf(receptionist, command, input(of))).toMatchObject({
      code: 'FORBIDDEN',
      permission: expect.any(String),
    });
    if (!companyWide) {
      // Held elsewhere, and here only another role.
      const elsewhere = world.somebody('外', [
        ...person('外', world.projects.a).principal.grants.filter(({ projectId }) => projectId),
        { role: 'receptionist', projectId: world.projects.b, buildingIds: [] },
      ]);
      expect((await faultOf(elsewhere, command, input(of))).code).toBe('FORBIDDEN');
    }
    expect(await auditRows()).toBe(before);
  });

  test('asks for a key of at least eight characters', async () => {
    const fault = await faultOf(clerk, command, { ...input(await prepared(command)), idempotencyKey: 'short' });
    expect(fault).toMatchObject({
      code: 'BAD_USER_INPUT',
      fields: [{ path: 'input.idempotencyKey', code: 'tooShort' }],
    });
  });

  test('is refused to whoever has not signed in', async () => {
    const answer = await world.system.ask(null, documentOf(command), {
      input: { idempotencyKey: key(), ...input(await prepared(command)) },
    });
    expect(answer.errors?.[0]?.extensions?.code).toMatch(/UNAUTHENTICATED|UNAUTHORIZED/);
  });
});

describe('a mutation', () => {
  const all = Object.entries(cases);
  const changing = all.filter(([, { meanwhile }]) => meanwhile);
  const inProjects = all.filter(([, { companyWide }]) => !companyWide);
  const referring = all.filter(([command]) => !['createProject', 'rebuildPropertyProjection'].includes(command));

  test.each(changing)(
    'PPL-3 is refused for a stale version, and the other’s change is shown: %s',
    async (command, { input, meanwhile }) => {
      const of = await prepared(command);
      const [change, changed] = meanwhile ?? ['', () => ({})];
      const earlier = await run(colleague, change, changed(of));
      expect(done(earlier), JSON.stringify(earlier)).toBe(true);
      const before = await auditRows();
      const stale = await run(clerk, command, input(of));
      expect(stale).toMatchObject({
        __typename: 'Stale',
        changedBy: '李档案',
        message: expect.stringContaining('李档案'),
      });
      expect((stale.changes as object[]).length).toBeGreaterThan(0);
      expect(await auditRows()).toBe(before);
    },
  );

  test.each(inProjects)('PPL-1 finds nothing in another project: %s', async (command, { input }) => {
    const grants = person('外', world.projects.a).principal.grants.filter(({ projectId }) => projectId);
    const stranger = world.somebody('外', grants);
    const of = await prepared(command);
    expect((await faultOf(stranger, command, input(of))).code).toBe('NOT_FOUND');
  });

  test.each(referring)(
    'finds no unknown id, and says at the field when it is none: %s',
    async (command, { input, refers }) => {
      const of = await prepared(command);
      const at = refers ?? 'id';
      expect((await faultOf(clerk, command, { ...input(of), [at]: newId() })).code).toBe('NOT_FOUND');
      const fault = await faultOf(clerk, command, { ...input(of), [at]: 'not-an-id' });
      expect(fault).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: `input.${at}`, code: 'idNotValid' }] });
    },
  );
});

describe('everything of this service', () => {
  /** What follows from other tables, what an import found and did, its queue, and the bytes of files. */
  const ofImports = ['import', 'tenancy_import'].flatMap((one) =>
    ['fault', 'job', 'row'].map((part) => `${one}_${part}`),
  );
  const derived = ['party_term', ...ofImports, 'upload_content', 'unit_account_copy'];

  test('PPL-3 every table writes its history and the feed, and is closed to other projects', async () => {
    const tables = await world.sql<Record<string, unknown> & { name: string }>(
      `select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
              exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'scope') as scoped,
              exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'record_change' and t.tgenabled = 'O') as traced
         from pg_class c where c.relnamespace = 'property'::regnamespace and c.relkind = 'r' and not c.relispartition
          and c.relname not in ('audit_subject', 'feed', 'feed_origin', 'idempotency', 'migration', 'projection') order by 1`,
    );
    for (const { name, ...state } of tables)
      expect({ name, ...state }).toEqual({
        name,
        secured: true,
        forced: true,
        scoped: true,
        traced: !derived.includes(name),
      });
    expect(tables).toHaveLength(howMany.tables);
    expect(propertySubgraph.entities).toHaveLength(howMany.entities);
  });

  test('PPL-3 every table’s rows are in the audit, whoever wrote them', async () => {
    const of = await records();
    await run(clerk, 'declareUse', { ...same('unit')(of), use: 'vacant', since: '2026-01-01' });
    await run(clerk, 'revealIdentity', { id: of.party.id, reason: '核对证件' });
    const kinds = await world.sql<{ type: string }>(
      `select distinct record_type as type from property.audit where operation = 'created' order by 1`,
    );
    expect(kinds.map(({ type }) => type)).toEqual([
      'Building',
      'Contact',
      'IdentityReading',
      'Party',
      'Project',
      'Projection',
      'RegisterImport',
      'Tenancy',
      'TenancyImport',
      'Unit',
      'UnitRole',
      'Upload',
      'UseFact',
    ]);
  });

  test('PPL-1 every mutation has its case here', async () => {
    const { schema } = await buildFederatedSchema(propertySubgraph);
    const all = Object.keys(schema.getMutationType()?.getFields() ?? {});
    const mutations = all.filter((name) => !elsewhere.some((record) => name.endsWith(record)));
    expect(mutations).toHaveLength(howMany.mutations);
    expect(Object.keys(cases).toSorted()).toEqual(mutations.toSorted());
    expect(commands.toSorted()).toEqual(mutations.toSorted());
  });

  test('PPL-1 records of another project are not there for whoever reads by their ids', async () => {
    const of = await records();
    const stranger = world.person('clerk-a');
    const reads = `query ($building: ID!, $unit: ID!, $party: ID!, $project: ID!, $import: ID!) {
      registerImport(id: $import) { id } tenancyImport(id: $import) { id } project(id: $project) { id } building(id: $building) { id } unit(id: $unit) { id } party(id: $party) { id } }`;
    const ids = {
      building: of.building.id,
      unit: of.unit.id,
      party: of.party.id,
      project: of.project.id,
      import: of.importId,
    };
    expect(await stranger.ask(reads, ids)).toEqual({
      registerImport: null,
      tenancyImport: null,
      project: null,
      building: null,
      unit: null,
      party: null,
    });
    const none = { building: 'x', unit: 'x', party: 'x', project: 'x', import: 'x' };
    expect(await clerk.ask(reads, none)).toEqual({
      registerImport: null,
      tenancyImport: null,
      project: null,
      building: null,
      unit: null,
      party: null,
    });
  });
});
