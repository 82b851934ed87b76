import { type Estate, estate, key, type Person } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: Estate;
beforeAll(async () => {
  world = await estate({ at: '2026-03-02T10:00:00+08:00' });
  const note = `mutation ($input: NoteDutyEntryInput!) { noteDutyEntry(input: $input) { __typename } }`;
  const input = { idempotencyKey: key(), projectId: world.projects.a, words: '钱多多家漏水' };
  await world.person('receptionist').ask(note, { input });
});
afterAll(() => world.close());

const document = `query ($projectId: ID!) { ticketsAudit(projectId: $projectId, filter: { recordType: "DutyEntry" }) {
  edges { node { action actorName changes { field after masked } } } } }`;
const audit = (by: Person) =>
  by.attempt<{ ticketsAudit: { edges: { node: object }[] } }>(document, { projectId: world.projects.a });
const entry = async (by: Person) => (await audit(by)).data?.ticketsAudit.edges.map(({ node }) => node);
const words = (after: string, masked: boolean) => ({
  changes: expect.arrayContaining([{ field: 'words', after, masked }]),
});

describe('the audit of the duty log', () => {
  test('PPL-3 PPL-2 an administrator reads who noted something; what, only who may see names', async () => {
    const noted = { action: 'noteDutyEntry', actorName: world.person('receptionist').principal.name };
    expect(await entry(world.person('administrator'))).toEqual([{ ...noted, ...words('***', true) }]);
    expect(await entry(world.person('general-manager'))).toEqual([{ ...noted, ...words('钱多多家漏水', false) }]);
  });

  test('PPL-1 who wrote it may not read the audit', async () => {
    expect((await audit(world.person('receptionist'))).errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});
