import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Permission, permissionKeys, roleNames } from '@onedesk/kernel';
import { costBudgets, costPolicy, priceOf } from '@onedesk/gateway';
import type { Principal } from '@onedesk/subgraph';
import { type Estate, estate, key } from '@onedesk/testkit';
import { buildSchema, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { filled, guide } from './guides.ts';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '..', path), 'utf8');
const guides = { bi: guide('bi'), partner: guide('integrators') } as const;
type View = keyof typeof guides;

let world: Estate;
let ids: Record<string, string[]>;
type Bound = Principal & Required<Pick<Principal, 'key'>>;
const keys = new Map<View, Bound>();

beforeAll(async () => {
  world = await estate({ at: '2026-11-22 10:00+08:00' });
  await charge('partner');
  await complain();
  await world.settled();
  ids = await idsNow();
});
afterAll(() => world.close());

/** The guide's key: it may what the guide's table of scopes says, and no more. */
function keyOf(view: View): Bound {
  const made = keys.get(view);
  if (made) return made;
  const roles = view === 'bi' ? (['analyst'] as const) : roleNames;
  const { principal } = world.somebody(
    'Key',
    roles.map((role) => ({ role, projectId: null, buildingIds: [] })),
  );
  const permissions = guides[view].scopes as Permission[];
  const projects = view === 'bi' ? ('*' as const) : [world.projects.a];
  const bound: Bound = { ...principal, kind: 'key', audience: view, key: { id: key(), permissions, projects } };
  keys.set(view, bound);
  return bound;
}

const ask = (view: View, document: string, variables: Record<string, unknown>) =>
  world.system.ask(keyOf(view), document, variables, 'en', view);

/** Runs an example of a guide by its name. */
async function run(view: View, name: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>> {
  const example = guides[view].examples.find((one) => one.name === name);
  if (!example) throw new Error(`the guide has no example ${name}`);
  const { data, errors } = await ask(view, example.document, variables ?? filled(example.variables, withKey()));
  expect(errors, `${view}: ${name}`).toBeUndefined();
  return data ?? {};
}
const withKey = () => ({ ...ids, KEY: [key()] });

/** Something to read: fee items, a charge and a payment. */
async function charge(view: View): Promise<void> {
  const finance = world.person('finance');
  const { it } = await finance.ask<{ it: { id: string } }>(
    'mutation ($input: IntroduceFeeItemInput!) { it: introduceFeeItem(input: $input) { ... on FeeItem { id } } }',
    { input: { idempotencyKey: key(), projectId: world.projects.a, name: '物业费' } },
  );
  const [unit] = await world.sql<{ id: string }>("select id from property.unit where code = '1栋-101'");
  await vi.waitFor(async () => expect(await world.sql('select 1 from finance.unit')).not.toHaveLength(0));
  ids = { UNIT: [unit?.id ?? ''], FEE_ITEM: [it.id] };
  for (const month of ['2026-01', '2026-11']) {
    const input = { idempotencyKey: key(), unitId: unit?.id, feeItemId: it.id, month, amount: '300.00' };
    const { raiseCharge } = (await run(view, 'Charge', { input })) as {
      raiseCharge: { account: { id: string } };
    };
    ids.ACCOUNT = [raiseCharge.account.id];
  }
  await run(view, 'Pay');
}

/** A complaint that nobody has classified yet. */
async function complain(): Promise<void> {
  const input = {
    idempotencyKey: key(),
    projectId: world.projects.a,
    channel: 'phone',
    place: '大堂',
    words: '灯不亮',
  };
  await world
    .person('receptionist')
    .ask('mutation ($input: RegisterComplaintInput!) { it: registerComplaint(input: $input) { __typename } }', {
      input,
    });
}

async function idsNow(): Promise<Record<string, string[]>> {
  const all = async (sql: string) => (await world.sql<{ id: string }>(sql)).map(({ id }) => id);
  return {
    ...ids,
    PROJECT: [world.projects.a],
    BUILDING: await all('select id from property.building where withdrawn_at is null'),
    CHARGE: await all('select id from finance.charge'),
    RECEIPT: await all('select id from finance.receipt'),
    ENTRY: await all('select id from finance.ledger_entry'),
  };
}

describe.each(['bi', 'partner'] as const)('the guide of %s', (view) => {
  const { examples, scopes, text } = guides[view];
  const schema = buildSchema(read(`services/gateway/supergraph/${view}.api.graphql`));

  test.each(examples.map(({ name }) => name))(
    '%s runs as it stands there, with what an answer gave before',
    async (name) => {
      const data = await run(view, name);
      for (const [field, value] of Object.entries(data)) {
        expect(value, field).toBeTruthy();
        if (Array.isArray(value)) expect(value.length, field).toBeGreaterThan(0);
        const { __typename = '', edges } = value as { __typename?: string; edges?: object[] };
        expect(['', 'Receipt', 'LedgerAccount', 'Charge', 'DutyEntry']).toContain(__typename);
        if (edges) expect(edges.length, field).toBeGreaterThan(0);
      }
    },
  );

  test('every example has a name of its own and costs less than a request may', () => {
    expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
    expect(examples.length).toBeGreaterThan(8);
    for (const { document, variables, name } of examples) {
      const many = Object.fromEntries(Object.entries(ids).map(([word]) => [word, Array<string>(100).fill(key())]));
      const points = priceOf(schema, parse(document), name, filled(variables, { ...many, KEY: ['k'], PROJECT: ['p'] }));
      expect(points, name).toBeLessThan(costBudgets[view].perRequest);
    }
  });

  test('its scopes are what the fields of the view need, no fewer and no more', () => {
    const needed = neededBy(Object.keys(schema.getQueryType()?.getFields() ?? {}));
    for (const scope of neededBy(Object.keys(schema.getMutationType()?.getFields() ?? {}))) needed.add(scope);
    // What stands inside of records asks for more, or shows less.
    if (view === 'partner') for (const scope of ['party.seeNames', 'party.seePhones']) needed.add(scope);
    expect(scopes.toSorted()).toEqual([...needed].toSorted());
    expect(scopes.filter((scope) => !(permissionKeys as string[]).includes(scope))).toEqual([]);
  });

  test('says what a request and a minute may cost, and what things cost', () => {
    const { perRequest, perMinute } = costBudgets[view];
    expect(text).toContain(perRequest.toLocaleString('en'));
    expect(text).toContain(perMinute.toLocaleString('en'));
    if (view === 'bi') expect(text).toContain(costPolicy.fields['Query.arrearsReport']?.toLocaleString('en'));
    else expect(text).toContain(`a command ${costPolicy.command}`);
  });
});

/** What these root fields need, as the services' schemas say it. */
function neededBy(fields: readonly string[]): Set<string> {
  const sdl = ['gateway', 'property', 'tickets', 'finance']
    .map((one) => read(`services/${one}/schema.graphql`))
    .join('\n');
  const needed = new Set<string>();
  for (const field of fields) {
    const scope = new RegExp(
      `^  ${field}\\b(?:(?!^  \\w)[\\s\\S])*?@requiresScopes\\(scopes: \\[\\["([\\w.]+)"\\]\\]\\)`,
      'm',
    );
    const found = scope.exec(sdl)?.[1];
    if (!found) throw new Error(`${field} does not say what it needs`);
    needed.add(found);
  }
  return needed;
}

interface Event {
  position: string;
  type: string;
  recordId: string;
}
/** A copy as the guide tells to make it: place and records together. */
interface Copy {
  after: string | null;
  readonly units: Map<string, { version: number; standing: { arrears: string } | null }>;
  readonly gone: Set<string>;
}

/** Steps 1 to 4 for units. */
async function follow(copy: Copy): Promise<void> {
  for (;;) {
    const { propertyFeed } = (await run('bi', 'PropertyChanges', { after: copy.after })) as { propertyFeed: Event[] };
    const last = propertyFeed.at(-1);
    if (!last) return;
    const of = (...types: string[]) => [
      ...new Set(propertyFeed.filter(({ type }) => types.includes(type)).map(({ recordId }) => recordId)),
    ];
    const units = of('Unit', 'UnitStanding');
    const page = (await run('bi', 'UnitsOfPage', { units, buildings: of('Building') })) as {
      unitsByIds: { id: string; version: number; standing: { arrears: string } | null }[];
    };
    for (const unit of page.unitsByIds) copy.units.set(unit.id, unit);
    for (const id of units.filter((one) => !page.unitsByIds.some((unit) => unit.id === one))) {
      copy.units.delete(id);
      copy.gone.add(id);
    }
    copy.after = last.position;
  }
}

const fen = (text: string): bigint => BigInt(text.replace('.', ''));

describe('a copy made by the guide for the BI team', () => {
  test('has all units and what is owed for them, and goes on from where it stands', async () => {
    const copy: Copy = { after: null, units: new Map(), gone: new Set() };
    await vi.waitFor(async () => {
      await follow(copy);
      const there = await world.sql<{ id: string; version: number }>(
        'select id, version from property.unit where withdrawn_at is null',
      );
      expect(new Map([...copy.units].map(([id, { version }]) => [id, version]))).toEqual(
        new Map(there.map(({ id, version }) => [id, version])),
      );
      const owing = [...copy.units.values()].filter(({ standing }) => Number(standing?.arrears ?? 0) > 0);
      expect(owing.length).toBeGreaterThan(0);
    });

    // A unit that is withdrawn is told of, and does not come any more.
    const [withdrawn] = [...copy.units.keys()].slice(-1);
    await world.sql('update property.unit set withdrawn_at = now(), version = version + 1 where id = $1', [withdrawn]);
    await vi.waitFor(async () => {
      await follow(copy);
      expect(copy.gone).toEqual(new Set([withdrawn]));
    });
    expect(copy.units.has(withdrawn ?? '')).toBe(false);
  });

  test('holds open charges that add up to the arrears of the project', async () => {
    const { chargesByIds } = (await run('bi', 'MoneyOfPage', {
      accounts: [],
      charges: (await idsNow()).CHARGE,
      receipts: [],
      entries: [],
    })) as { chargesByIds: { open: string }[] };
    const { arrearsReport } = (await run('bi', 'Arrears', { project: world.projects.a })) as {
      arrearsReport: { total: string };
    };
    expect(chargesByIds.reduce((sum, { open }) => sum + fen(open), 0n)).toBe(fen(arrearsReport.total));
  });

  test('a first copy of 10,000 units takes no more than two minutes of a key’s budget', () => {
    const schema = buildSchema(read('services/gateway/supergraph/bi.api.graphql'));
    const units = guides.bi.examples.find(({ name }) => name === 'Units');
    const page = priceOf(schema, parse(units?.document ?? ''), 'Units', {});
    expect(page * 100).toBeLessThanOrEqual(costBudgets.bi.perMinute * 2);
  });
});

describe('the guide for integrators keeps its word', () => {
  test('a command sent again with its key is done once, and other input under it is refused', async () => {
    const example = guides.partner.examples.find(({ name }) => name === 'Pay');
    const variables = filled(example?.variables ?? '', withKey()) as { input: object };
    const first = await run('partner', 'Pay', variables);
    expect(await run('partner', 'Pay', variables)).toEqual(first);
    const other = await run('partner', 'Pay', { input: { ...variables.input, amount: '121.00' } });
    expect(other.takePayment).toMatchObject({ __typename: 'KeyReused', code: 'keyReused' });
  });

  test('a transfer without the bank’s reference is refused, and a month that is closed', async () => {
    const input = { idempotencyKey: key(), accountId: ids.ACCOUNT?.[0], amount: '1.00', method: 'transfer' };
    expect((await run('partner', 'Pay', { input })).takePayment).toMatchObject({ __typename: 'ReferenceMissing' });
  });

  test('a record of another project is not found, and another project is none of the key’s', async () => {
    const elsewhere = { ...keyOf('partner'), key: { ...keyOf('partner').key, projects: [world.projects.b] } };
    const through = (document: string, variables: Record<string, unknown>) =>
      world.system.ask(elsewhere, document, variables, 'en', 'partner');
    const { data } = await through('query ($unit: ID!) { projects { id } unit(id: $unit) { id } }', {
      unit: ids.UNIT?.[0],
    });
    expect(data).toEqual({ projects: [{ id: world.projects.b }], unit: null });
    const pay = guides.partner.examples.find(({ name }) => name === 'Pay');
    const answer = await through(pay?.document ?? '', filled(pay?.variables ?? '{}', withKey()));
    expect(answer.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  test('the feeds tell a key of its projects only', async () => {
    const changes = guides.partner.examples.find(({ name }) => name === 'Changes');
    const tell = async (projects: string[]) => {
      const bound = { ...keyOf('partner'), key: { ...keyOf('partner').key, projects } };
      const { data } = await world.system.ask(bound, changes?.document ?? '', { after: null }, 'en', 'partner');
      return (data as { financeFeed: { projectId: string | null }[] }).financeFeed.map(({ projectId }) => projectId);
    };
    expect(await tell([world.projects.a])).toContain(world.projects.a);
    expect(await tell([world.projects.b])).not.toContain(world.projects.a);
  });

  test('without a scope its fields are refused by the name of the scope', async () => {
    const poor = keyOf('partner');
    const permissions = poor.key.permissions.filter((one) => one !== 'payment.take');
    const pay = guides.partner.examples.find(({ name }) => name === 'Pay');
    const answer = await world.system.ask(
      { ...poor, key: { ...poor.key, permissions } },
      pay?.document ?? '',
      filled(pay?.variables ?? '{}', withKey()),
      'en',
      'partner',
    );
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'payment.take' });
  });
});
