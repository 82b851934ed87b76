import { newId } from '@onedesk/kernel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filled, guide } from './guides.ts';
import { type KeyAnswer, keySystem, type KeySystem, type MadeKey } from './keySystem.ts';
import { liveSystem } from './liveSystem.ts';

// Nothing here asks but with what the guides show, over HTTP, with a key that an administrator made.
const guides = { bi: guide('bi'), partner: guide('integrators') } as const;
type View = keyof typeof guides;
/** Whoever asks knows the shape of the answer from the guide. */
type Data = never;

let system: KeySystem;
/** Everything that was answered so far. */
const heard: string[] = [];

beforeAll(async () => {
  // The day that stands in the guides.
  system = await keySystem(await liveSystem({ at: '2026-11-22 10:00+08:00' }));
  const { world } = system;
  await world
    .person('finance')
    .ask('mutation ($input: IntroduceFeeItemInput!) { introduceFeeItem(input: $input) { __typename } }', {
      input: { idempotencyKey: newId(), projectId: world.projects.a, name: '物业费' },
    });
  await world.settled();
});
afterAll(() => system.close());

/** Runs an example of a guide with ids from earlier answers. */
async function ask(
  view: View,
  key: Pick<MadeKey, 'secret'>,
  name: string,
  ids: Record<string, string[]> = {},
  input?: object,
) {
  const example = guides[view].examples.find((one) => one.name === name);
  if (!example) throw new Error(`the guide has no example ${name}`);
  const variables = filled(example.variables, ids);
  if (input) variables.input = { ...(variables.input as object), ...input };
  const answer = await system.knock<Data>(`/graphql/${view}`, key.secret, { query: example.document, variables });
  heard.push(answer.text);
  return answer;
}
/** What was answered, without an error. */
function given<Wanted>({ data, code, text }: KeyAnswer<Wanted>): Wanted {
  expect(code, text).toBeUndefined();
  return data as Wanted;
}

describe('an integrator with a key for one project', () => {
  const scopes =
    'project.see unit.see party.see party.seeNames ledger.see ledger.figures feeItem.see charge.raise payment.take';
  let key: MadeKey;
  let unit: string;
  let account: string;
  beforeAll(async () => {
    key = await system.makeKey('finance', scopes.split(' '), { projectIds: [system.world.projects.a] });
  });

  test('finds the unit by the number on its door, with whoever is there', async () => {
    const { projects } = given<{ projects: { id: string }[] }>(await ask('partner', key, 'Projects'));
    expect(projects).toHaveLength(1);
    const { units } = given<{ units: { edges: { node: { id: string; roles: { party: { name: string } }[] } }[] } }>(
      await ask('partner', key, 'UnitByNumber', { PROJECT: [projects[0]?.id ?? ''] }),
    );
    unit = units.edges[0]?.node.id ?? '';
    expect(units.edges[0]?.node.roles[0]?.party.name).toBe('李思远');
  });

  test('charges, and takes a payment that is done once however often it is sent', async () => {
    const { feeItems } = given<{ feeItems: { id: string }[] }>(
      await ask('partner', key, 'FeeItems', { PROJECT: [system.world.projects.a] }),
    );
    const ids = { UNIT: [unit], FEE_ITEM: [feeItems[0]?.id ?? ''], KEY: [newId()] };
    const { raiseCharge } = given<{ raiseCharge: { account: { id: string } } }>(
      await ask('partner', key, 'Charge', ids, { month: '2026-08', amount: '200.00' }),
    );
    account = raiseCharge.account.id;
    const paying = { ACCOUNT: [account], KEY: [newId()] };
    const first = given<{ takePayment: { number: string; balanceAfter: string } }>(
      await ask('partner', key, 'Pay', paying),
    );
    expect(first.takePayment.balanceAfter).toBe('80.00');
    expect(given(await ask('partner', key, 'Pay', paying))).toEqual(first);
    const { unit: owed } = given<{ unit: { accounts: { balance: string }[] } }>(
      await ask('partner', key, 'Owed', { UNIT: [unit] }),
    );
    expect(owed.accounts[0]?.balance).toBe('80.00');
  });

  test('is refused another project, though its account reaches it, and what its scopes do not name', async () => {
    const elsewhere = await ask('partner', key, 'UnitByNumber', { PROJECT: [system.world.projects.b] });
    expect(elsewhere.code).toBe('NOT_FOUND');
    const other = await ask('partner', key, 'FeeItems', { PROJECT: [system.world.projects.b] });
    expect(other.code).toMatch(/NOT_FOUND|FORBIDDEN/);
    const note = await ask('partner', key, 'Note', {
      PROJECT: [system.world.projects.a],
      UNIT: [unit],
      KEY: [newId()],
    });
    expect(note.code).toBe('FORBIDDEN');
    expect((await ask('partner', key, 'Changes')).code).toBe('FORBIDDEN');
  });

  test('is told what it costs, and nothing at another door', async () => {
    expect((await ask('partner', key, 'Projects')).cost?.requested).toBeGreaterThan(0);
    expect((await ask('bi', key, 'Projects')).code).toBe('WRONG_AUDIENCE');
  });
});

describe('an analyst with a key for figures', () => {
  let key: MadeKey;
  beforeAll(async () => {
    await system.world.settled();
    heard.length = 0;
    key = await system.makeKey('analyst', [...guides.bi.scopes], { audience: 'bi' });
  });

  test('reads the arrears of all projects, to the fen', async () => {
    const { projects } = given<{ projects: { id: string }[] }>(await ask('bi', key, 'Projects'));
    expect(projects.map(({ id }) => id).toSorted()).toEqual(Object.values(system.world.projects).toSorted());
    let total = 0n;
    for (const { id } of projects) {
      const { arrearsReport } = given<{ arrearsReport: { total: string } }>(
        await ask('bi', key, 'Arrears', { PROJECT: [id] }),
      );
      total += BigInt(arrearsReport.total.replace('.', ''));
      given(await ask('bi', key, 'ArrearsByUnit', { PROJECT: [id] }));
      given(await ask('bi', key, 'Collection', { PROJECT: [id] }));
      given(await ask('bi', key, 'Units', { PROJECT: [id] }));
      given(await ask('bi', key, 'Register', { PROJECT: [id] }));
    }
    const [row] = await system.world.sql<{ fen: string }>(
      'select sum(open_fen)::text as fen from finance.charge where open_fen > 0',
    );
    expect(String(total)).toBe(row?.fen);
    expect(total).toBeGreaterThan(0n);
  });

  test('follows the feeds, and asks for what they name', async () => {
    const { propertyFeed } = given<{ propertyFeed: { type: string; recordId: string }[] }>(
      await ask('bi', key, 'PropertyChanges'),
    );
    const of = (type: string) => propertyFeed.filter((one) => one.type === type).map(({ recordId }) => recordId);
    const page = given<{ unitsByIds: object[] }>(
      await ask('bi', key, 'UnitsOfPage', { UNIT: [...new Set(of('Unit'))], BUILDING: [...new Set(of('Building'))] }),
    );
    expect(page.unitsByIds.length).toBeGreaterThan(0);
  });

  test('PPL-2 meets nobody’s name or phone on the way', async () => {
    const people = await system.world.sql<{ text: string }>(
      'select name as text from property.party union select value from property.contact union select name from identity.account',
    );
    expect(people.length).toBeGreaterThan(20);
    expect(heard.length).toBeGreaterThan(8);
    const everything = heard.join('\n');
    expect(people.filter(({ text }) => everything.includes(text))).toEqual([]);
  });

  test('is refused at once when the key is revoked', async () => {
    await system.command(
      'revokeApiKey',
      { id: key.id, expectedVersion: key.version, reason: 'the project is over' },
      '... on ApiKey { state }',
    );
    const answer = await ask('bi', key, 'Projects');
    expect([answer.status, answer.code]).toEqual([401, 'UNAUTHENTICATED']);
  });
});
