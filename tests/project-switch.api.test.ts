import { newId } from '@onedesk/kernel';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { type KeySystem, keySystem } from './keySystem.ts';

let system: KeySystem;
let a: string;
let b: string;
beforeAll(async () => {
  system = await keySystem();
  ({ a, b } = system.world.projects);
});
afterAll(() => system.close());
afterEach(async () => {
  for (const { id, version } of await off()) await switchOn(id, version);
});

const off = () =>
  system.world.sql<{ id: string; version: number }>(
    'select id, version from identity.project_switch where off_since is not null',
  );
const fields = '... on ProjectSwitch { id offSince offBy reason version }';
const versionOf = async (id: string): Promise<number> =>
  (await system.world.sql<{ version: number }>('select version from identity.project_switch where id = $1', [id]))[0]
    ?.version ?? 0;
const switchOff = async (id: string) =>
  system.command('switchOffProject', { id, expectedVersion: await versionOf(id), reason: 'handed over' }, fields);
const switchOn = (id: string, expectedVersion: number) =>
  system.command('switchOnProject', { id, expectedVersion }, fields);

const projects = '{ projects { id } }';
const idsOf = (data?: { projects?: { id: string }[] } | null): string[] =>
  (data?.projects ?? []).map(({ id }) => id).toSorted();
const both = () => [a, b].toSorted();

/** What somebody who is signed in sees now. */
async function sees(cookie: string): Promise<string[]> {
  const answer = await system.post(cookie, projects);
  return idsOf(((await answer.json()) as { data?: { projects: { id: string }[] } }).data);
}

describe('PPL-1 a project that is switched off', () => {
  test('is out of reach at once for those who hold a role in it, and comes back at once', async () => {
    const [clerk, onlyA] = [await system.signIn('clerk'), await system.signIn('clerk-a')];
    expect([await sees(clerk), await sees(onlyA)]).toEqual([both(), [a]]);
    await switchOff(a);
    expect([await sees(clerk), await sees(onlyA)]).toEqual([[b], []]);
    await switchOn(a, await versionOf(a));
    expect([await sees(clerk), await sees(onlyA)]).toEqual([both(), [a]]);
  });

  test('is seen on by those with a company role, who wind it up', async () => {
    const manager = await system.signIn('general-manager');
    await switchOff(a);
    expect(await sees(manager)).toEqual(both());
  });

  test('is out of every key’s reach at once, whether the key names it, names none, or its account is the company’s', async () => {
    const named = await system.makeKey('clerk', ['project.see'], { projectIds: [a] });
    const open = await system.makeKey('clerk', ['project.see']);
    const company = await system.makeKey('analyst', ['project.see'], { audience: 'bi' });
    const companyNamed = await system.makeKey('analyst', ['project.see'], { audience: 'bi', projectIds: [a] });
    await switchOff(a);
    expect(await system.askAt(named, projects)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(await system.askAt(companyNamed, projects, '/graphql/bi')).toMatchObject({ status: 401 });
    expect(idsOf((await system.askAt<{ projects: { id: string }[] }>(open, projects)).data)).toEqual([b]);
    const asked = await system.askAt<{ projects: { id: string }[] }>(company, projects, '/graphql/bi');
    expect(idsOf(asked.data)).toEqual([b]);
    const units = `{ units(projectId: "${a}", first: 5) { totalCount } }`;
    const reading = await system.makeKey('analyst', ['unit.see'], { audience: 'bi' });
    expect((await system.askAt<{ units: unknown }>(reading, units, '/graphql/bi')).data?.units ?? null).toBeNull();
    await switchOn(a, await versionOf(a));
    expect(await system.askAt(named, projects)).toMatchObject({ status: 200 });
    expect((await system.askAt<{ units: unknown }>(reading, units, '/graphql/bi')).data?.units).toBeDefined();
  });

  test('ends the pages that are live in it', async () => {
    const page = await system.open(await system.signIn('clerk-a'), a);
    await switchOff(a);
    await vi.waitFor(async () => expect(await page.heard()).toBeNull(), { timeout: 10_000 });
  });

  test('keeps every role: an account still shows what it holds, and nobody is given it anew', async () => {
    await switchOff(a);
    const { accounts } = await system.world.person('administrator').ask<{
      accounts: { edges: { node: { grants: { projectId: string | null }[] } }[] };
    }>('{ accounts(first: 5, search: "clerk-a") { edges { node { grants { projectId } } } } }');
    expect(accounts.edges[0]?.node.grants).toEqual([{ projectId: a }]);
  });
});

describe('the switch of a project', () => {
  test('PPL-3 tells by whom and why, now and in its history', async () => {
    await switchOff(b);
    const { projectSwitches } = await system.world.person('administrator').ask<{
      projectSwitches: { id: string; offBy: string; reason: string; history: { edges: { node: object }[] } }[];
    }>('{ projectSwitches { id offBy reason history { edges { node { action actorName } } } } }');
    const found = projectSwitches.find(({ id }) => id === b);
    expect(found).toMatchObject({ offBy: '管理员', reason: 'handed over' });
    expect(found?.history.edges.at(-1)?.node).toEqual({ action: 'switchOffProject', actorName: '管理员' });
  });

  test('is thrown once: what is off is not switched off again, nor over somebody else’s change', async () => {
    await switchOff(a);
    await expect(switchOff(a)).rejects.toThrow('已停用');
    await expect(
      system.command('switchOnProject', { id: a, expectedVersion: (await versionOf(a)) - 1 }, fields),
    ).rejects.toThrow('管理员');
  });

  test('needs a reason', async () => {
    await expect(
      system.command('switchOffProject', { id: b, expectedVersion: await versionOf(b), reason: ' ' }, fields),
    ).rejects.toThrow('required');
  });

  test.each(['general-manager', 'project-manager', 'human-resources', 'network-engineer'])(
    'PPL-1 is not for %s',
    async (username) => {
      const document = `mutation { switchOffProject(input: { idempotencyKey: "${newId()}", id: "${a}", expectedVersion: 0, reason: "x" }) { __typename } }`;
      const answer = await system.world.person(username).attempt(document);
      expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
      expect(await off()).toEqual([]);
    },
  );
});
