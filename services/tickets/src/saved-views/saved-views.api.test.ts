import { type Estate, estate, key } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: Estate;
beforeAll(async () => {
  world = await estate({ at: '2026-03-02T10:00:00+08:00', jobs: false });
});
afterAll(() => world.close());

interface View {
  __typename: string;
  id: string;
  name: string;
  list: string;
  filter: Record<string, unknown>;
  version: number;
  code?: string;
  message?: string;
}
const fields = 'id name list filter { severity category search from to assigneeId } version';
const inputs: Record<string, string> = {
  saveView: 'SaveViewInput',
  renameView: 'RenameViewInput',
  withdrawView: 'WithdrawViewInput',
};
const documentOf = (mutation: string) =>
  `mutation ($input: ${inputs[mutation]}!) { result: ${mutation}(input: $input) { __typename ... on SavedView { ${fields} } ... on Refusal { code message } } }`;
const run = async (mutation: string, input: Record<string, unknown>, by = 'receptionist') =>
  (await world.person(by).ask<{ result: View }>(documentOf(mutation), { input: { idempotencyKey: key(), ...input } }))
    .result;
const save = (name: string, filter: Record<string, unknown> = {}, by = 'receptionist') =>
  run('saveView', { projectId: world.projects.a, name, filter: { list: 'overdue', ...filter } }, by);
const views = async (by = 'receptionist', projectId = world.projects.a) =>
  (
    await world
      .person(by)
      .ask<{ savedViews: View[] }>(`query ($projectId: ID!) { savedViews(projectId: $projectId) { ${fields} } }`, {
        projectId,
      })
  ).savedViews;

const audit = async (by: string) => {
  const document = `query ($projectId: ID!) { ticketsAudit(projectId: $projectId, filter: { recordType: "SavedView" }, first: 1) {
    edges { node { action changes { field after } } } } }`;
  return JSON.stringify(await world.person(by).ask(document, { projectId: world.projects.a }));
};

describe('views of worklists that people keep', () => {
  test('CMP-5 a list with its filters is kept as it was, what is not set is left out', async () => {
    const saved = await save(' 电梯  超时 ', {
      category: 'equipment',
      search: ' 电梯 ',
      from: '2026-03-01',
      severity: null,
    });
    expect(saved).toMatchObject({ __typename: 'SavedView', name: '电梯 超时', list: 'overdue' });
    expect(saved.filter).toMatchObject({ category: 'equipment', search: '电梯', from: '2026-03-01', severity: null });
    expect(await views()).toContainEqual(expect.objectContaining({ id: saved.id, name: '电梯 超时' }));
    const [row] = await world.sql<{ filter: object }>('select filter from tickets.saved_view where id = $1', [
      saved.id,
    ]);
    expect(row?.filter).toEqual({ category: 'equipment', search: '电梯', from: '2026-03-01' });
  });

  test('PPL-1 each sees and changes their own only', async () => {
    const saved = await save('我的');
    expect((await views('receptionist-a')).map(({ name }) => name)).not.toContain('我的');
    expect((await save('我的', {}, 'receptionist-a')).__typename).toBe('SavedView');
    for (const mutation of ['renameView', 'withdrawView']) {
      const input = {
        idempotencyKey: key(),
        id: saved.id,
        expectedVersion: 1,
        ...(mutation === 'renameView' && { name: 'x' }),
      };
      const answer = await world.person('receptionist-a').attempt(documentOf(mutation), { input });
      expect(answer.errors?.[0]?.extensions?.code, mutation).toBe('NOT_FOUND');
    }
    expect(await views()).toContainEqual(expect.objectContaining({ id: saved.id, version: 1 }));
  });

  test('a name is given once, whatever the capitals, until its view is taken away', async () => {
    const first = await save('Lifts');
    expect(await save('lifts')).toMatchObject({ __typename: 'ViewNameTaken', code: 'viewNameTaken' });
    const second = await save('别的');
    expect(await run('renameView', { id: second.id, expectedVersion: 1, name: 'LIFTS' })).toMatchObject({
      __typename: 'ViewNameTaken',
    });
    expect(await run('withdrawView', { id: first.id, expectedVersion: 1 })).toMatchObject({ version: 2 });
    expect(await run('renameView', { id: second.id, expectedVersion: 1, name: 'LIFTS' })).toMatchObject({
      __typename: 'SavedView',
      name: 'LIFTS',
    });
    expect((await views()).map(({ id }) => id)).not.toContain(first.id);
    expect(await run('withdrawView', { id: first.id, expectedVersion: 2 })).toMatchObject({
      __typename: 'NotAllowedNow',
    });
  });

  test('a view that was changed in another window is a conflict', async () => {
    const saved = await save('两个窗口');
    await run('renameView', { id: saved.id, expectedVersion: 1, name: '第一个窗口' });
    expect(await run('renameView', { id: saved.id, expectedVersion: 1, name: '第二个窗口' })).toMatchObject({
      __typename: 'Stale',
    });
  });

  test('of twenty tries at once under one name one is kept; one key is one view', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => save('同时')));
    expect(outcomes.filter(({ __typename }) => __typename === 'SavedView')).toHaveLength(1);
    expect(outcomes.filter(({ __typename }) => __typename === 'ViewNameTaken')).toHaveLength(19);
    const input = {
      idempotencyKey: 'one-key-one-view',
      projectId: world.projects.a,
      name: '一次',
      filter: { list: 'mine' },
    };
    const again = await Promise.all(Array.from({ length: 5 }, () => run('saveView', input)));
    expect(new Set(again.map(({ id }) => id)).size).toBe(1);
  });

  test('more than thirty are not kept', async () => {
    for (let at = 0; at < 30; at += 1) await save(`视图${at}`, {}, 'customer-service-manager');
    expect(await save('再一个', {}, 'customer-service-manager')).toMatchObject({ __typename: 'NotAllowedNow' });
  });

  test('PPL-2 what somebody looks for stays out of the audit for those who may not see names', async () => {
    await save('找人', { search: '李思远' });
    expect(await audit('administrator')).toContain('"action":"saveView"');
    expect(await audit('administrator')).not.toMatch(/李思远|找人/);
    expect(await audit('general-manager')).toContain('李思远');
  });
});
