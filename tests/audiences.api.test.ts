import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { permissionKeys, type Role, roleNames } from '@onedesk/kernel';
import type { Audience, Principal } from '@onedesk/subgraph';
import { type Estate, estate, key } from '@onedesk/testkit';
import { buildSchema, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everythingOf, type Values } from './everythingOf.ts';

const view = (audience: Audience): string =>
  readFileSync(join(import.meta.dirname, `../services/gateway/supergraph/${audience}.api.graphql`), 'utf8');

let world: Estate;
let values: Values;
/** Names, phones and words of people, as they stand in the database. */
let personal: string[];
const said = '请联系王女士，电话 13900001234，谢谢';

beforeAll(async () => {
  world = await estate({ at: '2026-11-22 10:00+08:00' });
  const projectId = world.projects.a;
  await bookMoney(projectId);
  await complain(projectId);
  await world.settled();
  const ids = async (sql: string) => (await world.sql<{ id: string }>(sql)).map(({ id }) => id).slice(0, 100);
  const units = await ids('select id from property.unit where withdrawn_at is null');
  const buildings = await ids('select id from property.building where withdrawn_at is null');
  values = {
    projectId,
    'project.id': projectId,
    'unit.id': units[0],
    'building.id': buildings[0],
    'party.id': (await ids('select party_id as id from property.unit_role'))[0],
    'ledgerAccount.id': (await ids("select id from finance.ledger_account where book = 'customer'"))[0],
    'receipt.id': (await ids('select id from finance.receipt'))[0],
    'unitsByIds.ids': units,
    'buildingsByIds.ids': buildings,
    accountIds: await ids("select id from finance.ledger_account where book = 'customer'"),
    'chargesByIds.ids': await ids('select id from finance.charge'),
    'receiptsByIds.ids': await ids('select id from finance.receipt'),
    'entriesByIds.ids': await ids('select id from finance.ledger_entry'),
    'complaint.id': (await ids('select id from tickets.complaint'))[0],
    month: '2026-11',
    figure: 'registered',
    first: 100,
    from: '2026-01',
    to: '2026-11',
  };
  const texts = await world.sql<{ text: string }>(
    `select name as text from property.party union select value from property.contact union select name from identity.account
     union select name_pinyin from property.party where name_pinyin <> ''`,
  );
  personal = [...texts.map(({ text }) => text), said, '13900001234', 'REF-4711'];
});
afterAll(() => world.close());

/** Money and words everywhere that people write some. */
async function bookMoney(projectId: string): Promise<void> {
  const [finance, cashier, clerk] = ['finance', 'cashier', 'clerk'].map((who) => world.person(who));
  if (!finance || !cashier || !clerk) throw new Error('somebody is missing');
  const item = await finance.ask<{ it: { id: string } }>(
    'mutation ($input: IntroduceFeeItemInput!) { it: introduceFeeItem(input: $input) { ... on FeeItem { id } } }',
    { input: { idempotencyKey: key(), projectId, name: '物业费' } },
  );
  const { units } = await clerk.ask<{ units: { edges: { node: { id: string; version: number } }[] } }>(
    'query ($p: ID!) { units(projectId: $p, first: 6) { edges { node { id version } } } }',
    { p: projectId },
  );
  for (const { node } of units.edges) {
    const charged = await finance.ask<{ it: { account: { id: string } } }>(
      'mutation ($input: RaiseChargeInput!) { it: raiseCharge(input: $input) { ... on Charge { account { id } } } }',
      {
        input: {
          idempotencyKey: key(),
          unitId: node.id,
          feeItemId: item.it.id,
          month: '2026-08',
          amount: '100.00',
          remark: said,
        },
      },
    );
    await cashier.ask('mutation ($input: TakePaymentInput!) { takePayment(input: $input) { __typename } }', {
      input: {
        idempotencyKey: key(),
        accountId: charged.it.account.id,
        amount: '40.00',
        method: 'transfer',
        reference: 'REF-4711',
      },
    });
    await clerk.ask('mutation ($input: CorrectUnitInput!) { correctUnit(input: $input) { __typename } }', {
      input: {
        idempotencyKey: key(),
        id: node.id,
        expectedVersion: node.version,
        remark: said,
        layout: said.slice(0, 20),
      },
    });
  }
  await clerk.ask('mutation ($input: NoteDutyEntryInput!) { noteDutyEntry(input: $input) { __typename } }', {
    input: { idempotencyKey: key(), projectId, words: said },
  });
}

/** A complaint with everything in it that people say, so far that more time is asked for. */
async function complain(projectId: string): Promise<void> {
  const supervisor = world.person('customer-service-supervisor');
  const act = async (name: string, input: Record<string, unknown>): Promise<{ id: string; version: number }> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
    const { it } = await supervisor.ask<{ it: { id: string; version: number } }>(
      `mutation ($input: ${type}!) { it: ${name}(input: $input) { ... on Complaint { id version } } }`,
      { input: { idempotencyKey: key(), ...input } },
    );
    return it;
  };
  const told = { words: said, wanted: said, place: said, callerName: '王女士', callerPhone: '13900001234' };
  const registered = await act('registerComplaint', { projectId, channel: 'phone', ...told });
  const { id, version } = registered;
  const classified = { id, expectedVersion: version, severity: 'major', category: 'attitude', reason: said };
  const { version: next } = await act('classifyComplaint', classified);
  const agreedAt = '2026-11-25T02:00:00Z';
  await act('explainDelay', { id, expectedVersion: next, words: said, agreedAt, method: 'phone' });
}

const through = (audience: Audience, principal: Principal, query: string, variables?: Record<string, unknown>) =>
  world.system.ask({ ...principal, audience }, query, variables, 'zh-CN', audience);
const everyRole = (): Principal =>
  world.somebody(
    '全能',
    roleNames.map((role: Role) => ({ role, projectId: null, buildingIds: [] })),
  ).principal;

/** Asks everything there is, and looks for everybody in the answers, the places in lists included. */
async function expectNobody(principal: Principal, audience: 'bi' | 'partner' = 'bi', depth = 4): Promise<void> {
  const queries = everythingOf(buildSchema(view(audience)), values, depth);
  expect(queries.size).toBeGreaterThan(15);
  for (const [field, query] of queries) {
    const answer = await through(audience, principal, query);
    expect(answer.errors, field).toBeUndefined();
    const { [field]: data } = answer.data ?? {};
    expect(Array.isArray(data) ? data.length : data, field).toBeTruthy();
    const text = JSON.stringify(answer);
    const decoded = [...text.matchAll(/"(?:cursor|startCursor|endCursor)":"([\w-]+)"/g)].map(([, cursor]) =>
      Buffer.from(cursor ?? '', 'base64url').toString(),
    );
    const everything = [text, ...decoded].join('\n');
    expect(
      personal.filter((words) => words.length > 1 && everything.includes(words)),
      field,
    ).toEqual([]);
  }
}

describe('PPL-2 everything that can be asked in the analysts’ view', () => {
  test('is answered to an analyst, and nobody’s name, phone or words are in it', async () => {
    await expectNobody(world.person('analyst').principal);
  });

  test('nor are they for somebody who holds every role', async () => {
    await expectNobody(everyRole());
  });

  test('and they would be found: in the staff’s view they are there', async () => {
    const query = '{ parties(projectId: "P", first: 100) { edges { node { name contacts { value } } } } }';
    const answer = await through('staff', world.person('clerk').principal, query.replace('P', world.projects.a));
    const text = JSON.stringify(answer);
    expect(personal.filter((words) => text.includes(words)).length).toBeGreaterThan(20);
  });
});

describe('what the analysts’ view does not have', () => {
  test.each([
    ['a root field of the staff', '{ parties(projectId: "P") { totalCount } }'],
    ['a field of the staff on a record of theirs', '{ units(projectId: "P") { edges { node { remark } } } }'],
    ['the way from a unit to its accounts', '{ units(projectId: "P") { edges { node { accounts { id } } } } }'],
    ['a filter of the staff', '{ units(projectId: "P", filter: { text: "1" }) { totalCount } }'],
    ['who owes', '{ arrearsAccounts(projectId: "P") { edges { node { party { id } } } } }'],
    [
      'a command',
      'mutation { noteDutyEntry(input: { idempotencyKey: "k", projectId: "P", words: "w" }) { __typename } }',
    ],
    ['a subscription', 'subscription { changed(projectId: "P") { id } }'],
    ['the services’ own door', '{ _entities(representations: []) { __typename } }'],
    ['a fragment on a type of the staff', '{ units(projectId: "P") { edges { node { id ... on Party { name } } } } }'],
  ])('is refused to whoever holds every role: %s', async (_, query) => {
    const answer = await through('bi', everyRole(), query.replace('P', world.projects.a));
    expect(answer.data ?? null).toBeNull();
    expect(answer.errors?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

const names = (of: readonly { name: string }[]): string[] => of.map(({ name }) => name).toSorted();

describe('a key that asks its view about itself', () => {
  const question = `{ told: __schema { queryType { name } mutationType { name } subscriptionType { name }
    types { name kind fields { name args { name } } inputFields { name } enumValues { name } possibleTypes { name } } } }`;

  test.each(['bi', 'partner'] as const)('hears of what %s has, and of nothing else', async (audience) => {
    const owner = everyRole();
    const bound = {
      ...owner,
      kind: 'key' as const,
      key: { id: key(), permissions: permissionKeys, projects: '*' as const },
    };
    const { data, errors } = await through(audience, bound, question);
    expect(errors).toBeUndefined();
    const { told } = data as {
      told: { types: { name: string; fields: { name: string; args: { name: string }[] }[] | null }[] };
    };
    const schema = buildSchema(view(audience));
    expect(names(told.types)).toEqual(names(Object.values(schema.getTypeMap())));
    for (const { name, fields } of told.types) {
      const type = schema.getType(name);
      if (!fields || !isObjectType(type)) continue;
      expect(names(fields), name).toEqual(names(Object.values(type.getFields())));
      for (const field of fields)
        expect(names(field.args), field.name).toEqual(names(type.getFields()[field.name]?.args ?? []));
    }
    const hidden = await through(audience, bound, '{ party: __type(name: "Account") { name } }');
    expect(hidden.data).toEqual({ party: null });
  });
});

describe('RPT-10 an analyst', () => {
  test('reads what is owed in all projects, to the fen what the staff reads', async () => {
    const query = `{ projects { id name } arrearsReport(projectId: "${world.projects.a}") { total units accounts } }`;
    const [analyst, finance] = await Promise.all([
      through('bi', world.person('analyst').principal, query),
      through('staff', world.person('general-manager').principal, query),
    ]);
    expect(analyst.data).toEqual(finance.data);
    expect(analyst.data).toMatchObject({ arrearsReport: { total: '360.00', units: 6, accounts: 6 } });
  });

  test('reads what is owed for each unit, and which owe', async () => {
    const query = `{ units(projectId: "${world.projects.a}", filter: { owing: true }) { edges { node { code standing { arrears balance overdueSince } } } } }`;
    const { data } = await through('bi', world.person('analyst').principal, query);
    const { edges } = (data as { units: { edges: { node: object }[] } }).units;
    expect(edges).toHaveLength(6);
    expect(edges[0]?.node).toMatchObject({
      standing: { arrears: '60.00', balance: '60.00', overdueSince: '2026-08-15' },
    });
  });

  test('copies charges, payments and entries by their ids, and those of another project not beyond the reach', async () => {
    const query = `query ($c: [ID!]!, $r: [ID!]!, $e: [ID!]!) {
      chargesByIds(ids: $c) { amount open state month } receiptsByIds(ids: $r) { amount method voided } entriesByIds(ids: $e) { kind postings { amount } } }`;
    const ids = { c: values['chargesByIds.ids'], r: values['receiptsByIds.ids'], e: values['entriesByIds.ids'] };
    const { data } = await through('bi', world.person('analyst').principal, query, ids);
    const { chargesByIds, receiptsByIds, entriesByIds } = data as Record<string, { postings: { amount: string }[] }[]>;
    expect(chargesByIds).toHaveLength(6);
    expect(chargesByIds?.[0]).toEqual({ amount: '100.00', open: '60.00', state: 'partlyPaid', month: '2026-08' });
    expect(receiptsByIds?.[0]).toEqual({ amount: '40.00', method: 'transfer', voided: false });
    expect(entriesByIds).toHaveLength(12);
    for (const { postings } of entriesByIds ?? [])
      expect(postings.reduce((sum, { amount }) => sum + BigInt(amount.replace('.', '')), 0n)).toBe(0n);
    const elsewhere = world.somebody('外地', [{ role: 'finance', projectId: world.projects.b, buildingIds: [] }]);
    const none = await through('bi', elsewhere.principal, query, ids);
    expect(none.data).toEqual({ chargesByIds: [], receiptsByIds: [], entriesByIds: [] });
  });

  test.each(['chargesByIds', 'receiptsByIds', 'entriesByIds', 'unitsByIds', 'buildingsByIds'])(
    'asks %s for at most 100 at a time, and gets each once',
    async (field) => {
      const query = `query ($ids: [ID!]!) { ${field}(ids: $ids) { id } }`;
      const ids = values[`${field}.ids`] as string[];
      const analyst = world.person('analyst').principal;
      const twice = await through('bi', analyst, query, { ids: [...ids.slice(0, 2), ...ids.slice(0, 2), 'nonsense'] });
      expect(twice.data?.[field]).toHaveLength(2);
      const many = await through('bi', analyst, query, { ids: Array.from({ length: 101 }, () => key()) });
      expect(many.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
    },
  );

  test('PPL-1 without the permission nobody gets figures', async () => {
    const patrol = world.somebody('巡逻', [{ role: 'patrol', projectId: world.projects.a, buildingIds: [] }]).principal;
    const query = `query ($ids: [ID!]!) { chargesByIds(ids: $ids) { id } }`;
    const answer = await through('bi', patrol, query, { ids: values['chargesByIds.ids'] });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'ledger.figures' });
  });
});

describe('PPL-2 the integrators’ view', () => {
  test('has everything it has for a key without the scopes for names and phones, and nobody in it', async () => {
    const scopes = permissionKeys.filter((one) => one !== 'party.seeNames' && one !== 'party.seePhones');
    const bound = {
      ...everyRole(),
      kind: 'key' as const,
      key: { id: key(), permissions: scopes, projects: '*' as const },
    };
    await expectNobody(bound, 'partner', 3);
  });

  const query = '{ parties(projectId: "P", first: 100) { edges { node { name contacts { value masked } } } } }';
  const ask = async (permissions: NonNullable<Principal['key']>['permissions']) => {
    const owner = everyRole();
    const bound = { ...owner, kind: 'key' as const, key: { id: key(), permissions, projects: [world.projects.a] } };
    return JSON.stringify(await through('partner', bound, query.replace('P', world.projects.a)));
  };

  test('shows a name only to a key that names the permission for it, and a phone only to one that names that', async () => {
    const without = await ask(['party.see']);
    expect(personal.filter((words) => words.length > 1 && without.includes(words))).toEqual([]);
    const names = await ask(['party.see', 'party.seeNames']);
    expect(names).toContain('李思远');
    expect(names).toContain('199****0001');
    expect(names).not.toContain('19900010001');
    expect(await ask(['party.see', 'party.seeNames', 'party.seePhones'])).toContain('19900010001');
  });
});
