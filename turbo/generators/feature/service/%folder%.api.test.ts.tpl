import type { Role } from '@onedesk/kernel';
import { type Estate, estate, key, type Person } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: Estate;
let desk: Person;
let colleague: Person;
beforeAll(async () => {
  world = await estate({ at: '2026-03-02T10:00:00+08:00' });
  [desk, colleague] = [at('王前台', 'receptionist'), at('李文员', 'clerk')];
});
afterAll(() => world.close());

type Answer = Record<string, unknown> & { __typename: string; id: string };

const shown = 'id status words registeredAt registeredBy %done%At %done%By remark version allowedActions';
const common = '... on Refusal { code message } ... on Stale { currentVersion changedBy changes { field after } }';
const documents = {
  register%Thing%: `mutation ($input: Register%Thing%Input!) { it: register%Thing%(input: $input) {
    __typename ... on %Thing% { ${shown} } ${common} } }`,
  %action%%Thing%: `mutation ($input: %Action%%Thing%Input!) { it: %action%%Thing%(input: $input) {
    __typename ... on %Thing% { ${shown} } ... on %Refusal% { at by } ${common} } }`,
};
type Command = keyof typeof documents;
const commands = Object.keys(documents) as Command[];

/** Somebody with a role in the first project, and perhaps another in the second. */
function at(name: string, here: Role, there?: Role): Person {
  const { a, b } = world.projects;
  const grants = [[a, here] as const, ...(there ? [[b, there] as const] : [])];
  return world.somebody(
    name,
    grants.map(([projectId, role]) => ({ role, projectId, buildingIds: [] })),
  );
}

const send = async (by: Person, command: Command, input: object): Promise<Answer> =>
  (await by.ask<{ it: Answer }>(documents[command], { input: { idempotencyKey: key(), ...input } })).it;

async function faultOf(by: Person, command: Command, input: object): Promise<Record<string, unknown> | undefined> {
  const { errors } = await by.attempt(documents[command], { input: { idempotencyKey: key(), ...input } });
  return errors?.[0]?.extensions;
}

const registered = (words = '靠窗的座位下') => send(desk, 'register%Thing%', { projectId: world.projects.a, words });
const ending = (id: string, more: object = {}) => ({ id, expectedVersion: 1, remark: '本人签字', ...more });

/** An input that the command takes, of a record that is there. */
const inputOf = async (command: Command): Promise<object> =>
  command === 'register%Thing%'
    ? { projectId: world.projects.a, words: '靠窗的座位下' }
    : ending((await registered()).id);

const listDocument = `query ($projectId: ID!, $status: %Thing%Status, $first: Int, $after: String) {
  %things%(projectId: $projectId, status: $status, first: $first, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { id words status } } } }`;

async function list(by: Person, variables: object) {
  const { %things% } = await by.ask<{
    %things%: { pageInfo: { hasNextPage: boolean; endCursor: string }; edges: { node: Answer }[] };
  }>(listDocument, { projectId: world.projects.a, first: 100, ...variables });
  return { ...%things%.pageInfo, ids: %things%.edges.map(({ node }) => node.id) };
}

const oneDocument = `query ($id: ID!) { %thing%(id: $id) { ${shown} } }`;
const read = async (by: Person, id: string): Promise<Answer | null> =>
  (await by.ask<{ %thing%: Answer | null }>(oneDocument, { id })).%thing%;

const required = (path: string) => ({ code: 'BAD_USER_INPUT', fields: [{ path, code: 'required' }] });
const auditRows = async () => Number((await world.sql('select count(*) from %service%.audit'))[0]?.count);

describe('%titleEnLower%', () => {
  test('%rule% what the desk registers stands there with its time and who registered it', async () => {
    const record = await registered('灰色的一件');
    const facts = { words: '灰色的一件', registeredAt: '2026-03-02T02:00:00.000Z', registeredBy: '王前台' };
    const open = { status: 'registered', %done%At: null, %done%By: null, remark: null, version: 1 };
    expect(record).toMatchObject({ __typename: '%Thing%', ...facts, ...open });
    expect(await read(colleague, record.id)).toMatchObject({ id: record.id, ...facts, ...open });
  });

  test('%rule% it is %doneEnLower% with a remark, by whom and when', async () => {
    const { id } = await registered();
    const ended = await send(colleague, '%action%%Thing%', ending(id));
    const facts = { %done%At: '2026-03-02T02:00:00.000Z', %done%By: '李文员', remark: '本人签字' };
    expect(ended).toMatchObject({ id, status: '%done%', ...facts, version: 2, allowedActions: [] });
    expect(await read(desk, id)).toMatchObject({ status: '%done%', ...facts });
  });

  test('%rule% a second time is refused, with who did it and when, and changes nothing', async () => {
    const { id } = await registered();
    await send(colleague, '%action%%Thing%', ending(id));
    const before = await auditRows();
    expect(await send(desk, '%action%%Thing%', ending(id, { expectedVersion: 2, remark: '再来一次' }))).toMatchObject({
      __typename: '%Refusal%',
      code: '%refusalCode%',
      message: '已由 李文员 %actionZh%',
      at: '2026-03-02T02:00:00.000Z',
      by: '李文员',
    });
    expect(await read(desk, id)).toMatchObject({ %done%By: '李文员', remark: '本人签字', version: 2 });
    expect(await auditRows()).toBe(before);
  });

  test('what is not filled in is refused at its field', async () => {
    const { id } = await registered();
    const empty = { projectId: world.projects.a, words: '  ' };
    expect(await faultOf(desk, 'register%Thing%', empty)).toMatchObject(required('input.words'));
    expect(await faultOf(desk, '%action%%Thing%', ending(id, { remark: ' ' }))).toMatchObject(required('input.remark'));
  });
});

describe('the list of %titleEnLower%', () => {
  test('%rule% has the newest first, and of one status where one is asked for', async () => {
    const older = await registered();
    world.clock.pass({ minutes: 1 });
    const newer = await registered();
    expect((await list(desk, {})).ids.slice(0, 2)).toEqual([newer.id, older.id]);
    await send(desk, '%action%%Thing%', ending(newer.id));
    expect((await list(desk, { status: 'registered' })).ids[0]).toBe(older.id);
    expect((await list(desk, { status: '%done%' })).ids[0]).toBe(newer.id);
  });

  test('goes on where it stopped, also between those of the same instant', async () => {
    world.clock.pass({ minutes: 1 });
    const three = [await registered(), await registered(), await registered()].map(({ id }) => id);
    const first = await list(desk, { first: 2 });
    const second = await list(desk, { first: 1, after: first.endCursor });
    expect(first.hasNextPage).toBe(true);
    expect([...first.ids, ...second.ids].toSorted()).toEqual(three.toSorted());
  });
});

describe.each(commands)('%s', (command) => {
  const other = { register%Thing%: { words: '别的' }, %action%%Thing%: { remark: '别的' } }[command];

  test('PPL-3 the same key again gives the same outcome, with other input a refusal', async () => {
    const given = { idempotencyKey: key(), ...(await inputOf(command)) };
    const first = await send(desk, command, given);
    const rows = await auditRows();
    expect(first.__typename).toBe('%Thing%');
    expect(await send(desk, command, given)).toEqual(first);
    expect((await send(desk, command, { ...given, ...other })).__typename).toBe('KeyReused');
    expect(await auditRows()).toBe(rows);
  });

  test('PPL-3 is done once by twenty tries of one key at the same instant', async () => {
    const given = { idempotencyKey: key(), ...(await inputOf(command)) };
    const rows = await auditRows();
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(desk, command, given)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.__typename).toBe('%Thing%');
    expect(await auditRows()).toBe(rows + 1);
  });

  test('PPL-1 is forbidden to who may only look, and not found from another project', async () => {
    const input = await inputOf(command);
    const rows = await auditRows();
    const forbidden = {
      code: 'FORBIDDEN',
      permission: command === 'register%Thing%' ? '%thing%.register' : '%thing%.%action%',
    };
    expect(await faultOf(at('项目经理', 'projectManager'), command, input)).toMatchObject(forbidden);
    expect(await faultOf(at('两处', 'projectManager', 'receptionist'), command, input)).toMatchObject(forbidden);
    const stranger = world.somebody('外', [{ role: 'receptionist', projectId: world.projects.b, buildingIds: [] }]);
    expect(await faultOf(stranger, command, input)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await auditRows()).toBe(rows);
  });
});

describe('who comes late, or may not', () => {
  test('PPL-3 a stale version is refused, and the other’s change is shown', async () => {
    const { id } = await registered();
    await send(colleague, '%action%%Thing%', ending(id));
    const stale = await send(desk, '%action%%Thing%', ending(id, { remark: '晚了一步' }));
    expect(stale).toMatchObject({ __typename: 'Stale', currentVersion: 2, changedBy: '李文员' });
    expect(stale['changes']).toContainEqual({ field: 'remark', after: '本人签字' });
    expect(await read(desk, id)).toMatchObject({ remark: '本人签字' });
  });

  test('PPL-1 the buttons are those of the reader’s permissions and of the status', async () => {
    const { id } = await registered();
    expect(await read(desk, id)).toMatchObject({ allowedActions: ['%action%%Thing%'] });
    expect(await read(at('项目经理', 'projectManager'), id)).toMatchObject({ allowedActions: [] });
    await send(desk, '%action%%Thing%', ending(id));
    expect(await read(desk, id)).toMatchObject({ allowedActions: [] });
  });

  test('PPL-1 a list holds one project’s records, for who may see them there', async () => {
    const { id } = await registered();
    const both = at('两处', 'technician', 'receptionist');
    expect((await list(at('两处', 'receptionist', 'receptionist'), {})).ids).toContain(id);
    expect((await list(at('两处', 'receptionist', 'receptionist'), { projectId: world.projects.b })).ids).toEqual([]);
    const { errors } = await both.attempt(listDocument, { projectId: world.projects.a });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: '%thing%.see' });
  });

  test('PPL-1 by its id a record is found by nobody who may not see it where it is', async () => {
    const { id } = await registered();
    expect(await read(at('两处', 'technician', 'receptionist'), id)).toBeNull();
    const elsewhere = world.somebody('外', [{ role: 'receptionist', projectId: world.projects.b, buildingIds: [] }]);
    expect(await read(elsewhere, id)).toBeNull();
    expect(await read(desk, 'no id')).toBeNull();
  });

  test('PPL-3 the history says who did what, to those only who may see it', async () => {
    const { id } = await registered();
    await send(colleague, '%action%%Thing%', ending(id));
    const history = `query ($id: ID!) { %thing%(id: $id) { history { edges { node {
      action actorName changes { field after } } } } } }`;
    type Entry = { action: string; actorName: string; changes: { field: string; after: string }[] };
    const { %thing% } = await desk.ask<{ %thing%: { history: { edges: { node: Entry }[] } } }>(history, { id });
    const entries = %thing%.history.edges.map(({ node }) => node);
    expect(entries).toMatchObject([
      { action: '%action%%Thing%', actorName: '李文员' },
      { action: 'register%Thing%', actorName: '王前台' },
    ]);
    expect(entries[0]?.changes).toContainEqual({ field: 'remark', after: '本人签字' });
    // Who did it stands beside each entry, not in it once more.
    expect(entries.flatMap(({ changes }) => changes.filter(({ field }) => /By(Id|Name)$/.test(field)))).toEqual([]);
    // Whoever is let in for the record alone, as a key can be.
    const bounds = { id: key(), permissions: ['%thing%.see'] as const, projects: '*' as const };
    const { errors } = await world.system.ask({ ...desk.principal, key: bounds }, history, { id });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'history.see' });
  });

  test('PPL-2 the words are free text: the audit shows them only to who may see names', async () => {
    const { id } = await registered('钱多多的');
    await send(desk, '%action%%Thing%', ending(id, { remark: '钱多多签字' }));
    const audit = `query ($projectId: ID!, $recordId: ID!) { it: %service%Audit(projectId: $projectId,
      filter: { recordType: "%Thing%", recordId: $recordId }) { edges { node { changes { field after } } } } }`;
    const told = async (username: string) =>
      JSON.stringify(await world.person(username).ask(audit, { projectId: world.projects.a, recordId: id }));
    expect(await told('general-manager')).toContain('钱多多签字');
    const masked = await told('administrator');
    expect(masked).toContain('***');
    expect(masked).not.toContain('钱多多');
  });
});
