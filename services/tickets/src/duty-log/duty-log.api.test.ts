import { type Estate, estate, key } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

let world: Estate;
beforeAll(async () => {
  world = await estate({ at: '2026-03-02T10:00:00+08:00' });
});
afterAll(() => world.close());

const note = `mutation ($input: NoteDutyEntryInput!) { noteDutyEntry(input: $input) { __typename ... on DutyEntry { id words authorName at } ... on Refusal { code } } }`;

describe('the duty log', () => {
  test('what the desk notes stands there with its time and author, newest first', async () => {
    const receptionist = world.person('receptionist');
    await receptionist.ask(note, {
      input: { idempotencyKey: key(), projectId: world.projects.a, words: '1栋电梯已报修' },
    });
    world.clock.pass({ minutes: 5 });
    await receptionist.ask(note, {
      input: { idempotencyKey: key(), projectId: world.projects.a, words: '维修工到场' },
    });
    const { dutyLog } = await receptionist.ask<{
      dutyLog: { edges: { node: { words: string; at: string; authorName: string } }[] };
    }>('query ($projectId: ID!) { dutyLog(projectId: $projectId) { edges { node { words at authorName } } } }', {
      projectId: world.projects.a,
    });
    expect(dutyLog.edges.map(({ node }) => node.words)).toEqual(['维修工到场', '1栋电梯已报修']);
    expect(dutyLog.edges[1]?.node.at).toBe('2026-03-02T02:00:00.000Z');
    expect(dutyLog.edges[0]?.node.authorName).toBe(receptionist.principal.name);
  });

  test('SHF-1 an entry cannot be rewritten, not even by SQL of the application', async () => {
    const [row] = await world.sql<{ may: boolean }>(
      `select has_table_privilege('onedesk_tickets_app', 'tickets.duty_entry', 'update') as may`,
    );
    expect(row?.may).toBe(false);
  });

  test('PPL-1 another project’s log is not there', async () => {
    const stranger = world.person('receptionist-a');
    const answer = await stranger.attempt(note, {
      input: { idempotencyKey: key(), projectId: world.projects.b, words: 'x' },
    });
    expect(answer.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const read = await stranger.attempt(
      'query ($projectId: ID!) { dutyLog(projectId: $projectId) { edges { cursor } } }',
      { projectId: world.projects.b },
    );
    expect(read.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  test('an entry without words is refused at its field', async () => {
    const answer = await world
      .person('receptionist')
      .attempt(note, { input: { idempotencyKey: key(), projectId: world.projects.a, words: '  ' } }, 'en');
    expect(answer.errors?.[0]?.extensions?.fields).toEqual([
      { path: 'input.words', code: 'required', message: 'This is needed' },
    ]);
  });

  test('a page’s size has a default that the caller may leave out', async () => {
    const query =
      'query ($projectId: ID!, $first: Int! = 1) { dutyLog(projectId: $projectId, first: $first) { edges { cursor } } }';
    const { dutyLog } = await world
      .person('receptionist')
      .ask<{ dutyLog: { edges: object[] } }>(query, { projectId: world.projects.a });
    expect(dutyLog.edges).toHaveLength(1);
  });

  test('the feed tells of entries in order, without their words, and goes on after a position', async () => {
    const analyst = world.person('analyst');
    type Event = { position: string; type: string; recordId: string };
    // Events wait for the oldest transaction that runs on the server, be it another test's.
    const all = await vi.waitFor(
      async () => {
        const read = await analyst.ask<{ ticketsFeed: Event[] }>(
          '{ ticketsFeed { position type recordId operation } }',
        );
        const entries = read.ticketsFeed.filter(({ type }) => type === 'DutyEntry');
        expect(entries).toHaveLength(2);
        return entries;
      },
      { timeout: 25_000, interval: 200 },
    );
    const rest = await analyst.ask<{ ticketsFeed: Event[] }>(
      'query ($after: String) { ticketsFeed(after: $after) { recordId } }',
      { after: all[0]?.position },
    );
    expect(rest.ticketsFeed.map(({ recordId }) => recordId)).toEqual([all[1]?.recordId]);
  });
});
