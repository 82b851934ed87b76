import { subgraphs } from '@onedesk/gateway';
import { type Estate, estate, key } from '@onedesk/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';

let world: Estate;
beforeAll(async () => {
  world = await estate({ jobs: false });
});
afterAll(() => world.close());

interface Event {
  position: string;
  type: string;
  recordId: string;
}
/** The feed waits for the oldest transaction that runs on the server, be it another test's. */
const patience = { timeout: 25_000, interval: 100 };

const headOf = async (service: string) =>
  (await world.person('analyst').ask<Record<string, string>>(`{ head: ${service}FeedHead }`)).head ?? '';

const eventsOf = async (service: string, after: string, settled: boolean) =>
  (
    await world
      .person('analyst')
      .ask<{ events: Event[] }>(
        `query ($after: String, $settled: Boolean!) { events: ${service}Feed(after: $after, settled: $settled) { position type recordId } }`,
        { after, settled },
      )
  ).events;

async function note(words: string): Promise<string> {
  const { noteDutyEntry } = await world
    .person('receptionist')
    .ask<{ noteDutyEntry: { id: string } }>(
      'mutation ($input: NoteDutyEntryInput!) { noteDutyEntry(input: $input) { ... on DutyEntry { id } } }',
      { input: { idempotencyKey: key(), projectId: world.projects.a, words } },
    );
  return noteDutyEntry.id;
}

describe('every service’s feed', () => {
  test.each(subgraphs.map(({ name }) => name))('of %s is read by the analyst and nobody at the desk', async (name) => {
    expect(await headOf(name)).not.toBe('');
    for (const field of [`${name}Feed { type }`, `${name}FeedHead`]) {
      const answer = await world.person('receptionist').attempt(`{ ${field} }`);
      expect(answer.errors?.[0]?.extensions?.code, field).toBe('FORBIDDEN');
    }
  });

  test('from its head tells what comes after, and nothing of before', async () => {
    const before = await note('早班交接');
    await vi.waitFor(async () => {
      const head = await headOf('tickets');
      expect((await eventsOf('tickets', head, true)).map(({ recordId }) => recordId)).not.toContain(before);
    }, patience);
    const head = await headOf('tickets');
    const after = await note('电梯困人演练');
    await vi.waitFor(async () => {
      const told = (await eventsOf('tickets', head, true)).map(({ recordId }) => recordId);
      expect(told).toContain(after);
    }, patience);
  });

  test('tells the settled part only up to the oldest open transaction; readers in a hurry hear the rest at once', async () => {
    const client = new pg.Client({ connectionString: world.url });
    await client.connect();
    onTestFinished(() => client.end());
    const head = await headOf('tickets');
    await client.query('begin');
    await client.query('select pg_current_xact_id()');
    const id = await note('巡查正常');
    const told = async (settled: boolean) =>
      (await eventsOf('tickets', head, settled)).map(({ recordId }) => recordId).includes(id);
    expect(await told(false)).toBe(true);
    expect(await told(true)).toBe(false);
    await client.query('rollback');
    await vi.waitFor(async () => expect(await told(true)).toBe(true), patience);
  });
});
