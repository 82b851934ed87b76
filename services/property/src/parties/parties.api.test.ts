import { type Estate, estate, type Person } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, faultOf, pathsOf, run } from '../commands.fixtures.ts';
import { list, read } from './parties.fixtures.ts';

let world: Estate;
let clerk: Person;
let unit: Answer;
let made = 0;

beforeAll(async () => {
  world = await estate({ at: '2026-03-02 10:00+08:00' });
  clerk = world.person('clerk');
  const building = await run(clerk, 'createBuilding', { projectId: world.projects.b, name: 'A座' });
  unit = await newUnit(building.id, '1502');
});
afterAll(() => world.close());

const newUnit = (buildingId: string, number: string) =>
  run(clerk, 'createUnit', { buildingId, number, kind: 'office', area: '100', saleState: 'sold' });
const newParty = (input: Record<string, unknown> = {}) =>
  run(clerk, 'createParty', { projectId: world.projects.b, kind: 'person', name: `某人${(made += 1)}`, ...input });

const merge = (kept: Answer, duplicate: Answer, [version, duplicateVersion] = [1, 1]) =>
  run(clerk, 'mergeParties', {
    id: kept.id,
    expectedVersion: version,
    duplicateId: duplicate.id,
    duplicateExpectedVersion: duplicateVersion,
  });

describe('a party', () => {
  test('EST-2 is a person or a company with phones in one spelling, a key-account mark and an identity document', async () => {
    const party = await newParty({
      kind: 'company',
      name: ' 恒信 咨询(深圳)有限公司 ',
      keyAccount: true,
      phones: ['199 0582 5118', '(0755)26010009'],
      identityNumber: '919999990u2p1hef51',
      remark: '大客户',
    });
    expect(party).toMatchObject({
      name: '恒信咨询(深圳)有限公司',
      keyAccount: true,
      remark: '大客户',
      identity: { kind: 'unifiedSocialCredit', maskedNumber: '9***************51' },
      contacts: [
        { kind: 'mobile', value: '19905825118', masked: false },
        { kind: 'landline', value: '0755-26010009', masked: false },
      ],
      version: 1,
    });
  });

  test('EST-2 tells every fault at its field, in both languages', async () => {
    const input = { projectId: world.projects.b, kind: 'person', name: '张三' };
    const phones = ['19905825118', '123', '199-0582-5118'];
    const fault = await faultOf(clerk, 'createParty', { ...input, phones });
    expect(pathsOf(fault)).toEqual(['input.phones.1: phoneNotValid', 'input.phones.2: phoneTwice']);
    expect((fault.fields as { message: string }[])[0]?.message).toMatch(/^电话号码有误/);
    const identity = await faultOf(clerk, 'createParty', { ...input, identityNumber: '999999197009026823' }, 'en');
    expect(identity.fields).toEqual([
      {
        path: 'input.identityNumber',
        code: 'identityChecksum',
        message: 'The check character does not fit; compare digit by digit',
      },
    ]);
    expect(pathsOf(await faultOf(clerk, 'createParty', { ...input, name: ' ' }))).toEqual(['input.name: required']);
  });

  test('EST-2 has an identity number of its own in the project; the party in the way is named', async () => {
    const first = await newParty({ identityNumber: '999999197009026822' });
    const again = await newParty({ identityNumber: ' 9999 9919 7009 0268 22' });
    expect(again).toMatchObject({ __typename: 'IdentityTaken', party: { id: first.id } });
    const elsewhere = { projectId: world.projects.a, identityNumber: '999999197009026822' };
    expect((await newParty(elsewhere)).__typename).toBe('Party');
    const other = await newParty();
    const corrected = { id: other.id, expectedVersion: 1, identityNumber: '999999197009026822' };
    expect((await run(clerk, 'correctParty', corrected)).__typename).toBe('IdentityTaken');
  });

  test('EST-2 gets an identity number once, however many write it at the same instant', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => newParty({ identityNumber: '99999919910328785X' })),
    );
    expect(answers.filter(({ __typename }) => __typename === 'Party')).toHaveLength(1);
    expect(answers.filter(({ __typename }) => __typename === 'IdentityTaken')).toHaveLength(9);
  });

  test('EST-2 keeps what is not corrected; its identity can be taken away', async () => {
    const party = await newParty({ identityNumber: 'E12345678', remark: '旧' });
    const same = { id: party.id, expectedVersion: 1, identityNumber: 'e12345678', remark: '旧' };
    expect(await run(clerk, 'correctParty', same)).toMatchObject({ version: 1 });
    const without = { id: party.id, expectedVersion: 1, identityNumber: null, name: '新名' };
    expect(await run(clerk, 'correctParty', without)).toMatchObject({
      version: 2,
      identity: null,
      name: '新名',
      remark: '旧',
    });
  });

  test('EST-2 stands in the list by pinyin and is found by a part of its name, initials and pinyin', async () => {
    const projectId = (await run(world.itself, 'createProject', { name: '名单花园' })).id;
    for (const [name, kind] of [
      ['张勇', 'person'],
      ['欧阳娜', 'person'],
      ['阿里云计算有限公司', 'company'],
    ] as const)
      await run(world.itself, 'createParty', { projectId, name, kind, keyAccount: kind === 'company' });
    const names = async (filter: Record<string, unknown>) => (await list(world.itself, projectId, filter)).names;
    expect(await names({})).toEqual(['阿里云计算有限公司', '欧阳娜', '张勇']);
    expect(await names({ text: '云计' })).toEqual(['阿里云计算有限公司']);
    expect(await names({ text: 'oy' })).toEqual(['欧阳娜']);
    expect(await names({ text: 'Zhang Yong' })).toEqual(['张勇']);
    expect(await names({ keyAccount: true })).toEqual(['阿里云计算有限公司']);
    expect(await names({ kind: 'person', text: '娜' })).toEqual(['欧阳娜']);
    expect(await names({ role: 'owner' })).toEqual([]);
  });
});

describe('contacts', () => {
  test('EST-2 are added, corrected, struck as dead and revived; the history keeps them', async () => {
    const party = await newParty();
    const added = await run(clerk, 'addContact', {
      partyId: party.id,
      kind: 'mobile',
      value: '199 0000 1111',
      label: '本人',
    });
    expect(added).toMatchObject({
      value: '19900001111',
      label: '本人',
      allowedActions: ['correctContact', 'strikeContact'],
    });
    const again = await run(clerk, 'addContact', { partyId: party.id, kind: 'mobile', value: '19900001111' });
    expect(again).toMatchObject({ __typename: 'NotAllowedNow', action: 'addContact' });
    const corrected = await run(clerk, 'correctContact', { id: added.id, expectedVersion: 1, value: '19900002222' });
    expect(corrected).toMatchObject({ value: '19900002222', label: '本人', version: 2 });
    const struck = await run(clerk, 'strikeContact', { id: added.id, expectedVersion: 2 });
    expect(struck).toMatchObject({ deadSince: '2026-03-02', allowedActions: ['correctContact', 'reviveContact'] });
    const twice = await run(clerk, 'strikeContact', { id: added.id, expectedVersion: 3 });
    expect(twice).toMatchObject({ __typename: 'NotAllowedNow', facts: [{ name: 'deadSince', value: '2026-03-02' }] });
    expect(await run(clerk, 'reviveContact', { id: added.id, expectedVersion: 3 })).toMatchObject({ deadSince: null });
    const { history } = await read(clerk, party.id);
    expect(history.edges.map(({ node }) => node.action)).toEqual([
      'reviveContact',
      'strikeContact',
      'correctContact',
      'addContact',
      'createParty',
    ]);
    expect(history.edges[2]?.node.changes).toEqual([
      { field: 'value', before: '19900001111', after: '19900002222', masked: false },
    ]);
  });

  test('EST-2 tell what is wrong with them at the field', async () => {
    const party = await newParty();
    const add = (kind: string, value: string) => faultOf(clerk, 'addContact', { partyId: party.id, kind, value });
    expect(pathsOf(await add('mobile', '0755-26010009'))).toEqual(['input.value: mobileNotValid']);
    expect(pathsOf(await add('landline', '12'))).toEqual(['input.value: phoneNotValid']);
    expect(pathsOf(await add('email', 'x'))).toEqual(['input.value: emailNotValid']);
  });
});

describe('what a party is to a unit', () => {
  test('EST-2 has a first and a last day, ends instead of being overwritten, and shows on both sides', async () => {
    const party = await newParty();
    const role = { unitId: unit.id, partyId: party.id, role: 'occupant', since: '2025-01-01' };
    const recorded = await run(clerk, 'recordRole', role);
    expect(recorded).toMatchObject({ since: '2025-01-01', until: null, allowedActions: ['endRole'] });
    expect(await run(clerk, 'recordRole', { ...role, since: '2026-01-01' })).toMatchObject({
      __typename: 'RoleOverlaps',
      overlapping: { id: recorded.id },
    });
    expect(
      pathsOf(await faultOf(clerk, 'endRole', { id: recorded.id, expectedVersion: 1, until: '2024-12-31' })),
    ).toEqual(['input.until: untilBeforeSince']);
    const ended = await run(clerk, 'endRole', { id: recorded.id, expectedVersion: 1, until: '2025-12-31' });
    expect(ended).toMatchObject({ until: '2025-12-31', allowedActions: [] });
    const again = { id: recorded.id, expectedVersion: 2, until: '2026-01-31' };
    expect((await run(clerk, 'endRole', again)).__typename).toBe('NotAllowedNow');
    expect((await run(clerk, 'recordRole', { ...role, since: '2026-01-01' })).__typename).toBe('UnitRole');
    const answer = await clerk.ask<{ unit: Record<string, { since: string }[]> }>(
      'query ($id: ID!) { unit(id: $id) { roles { since } before: roles(at: "2025-06-01") { since } gap: roles(at: "2024-06-01") { since } allRoles { since } } }',
      { id: unit.id },
    );
    expect(answer.unit).toEqual({
      roles: [{ since: '2026-01-01' }],
      before: [{ since: '2025-01-01' }],
      gap: [],
      allRoles: [{ since: '2026-01-01' }, { since: '2025-01-01' }],
    });
    const [latest] = (await read(clerk, party.id, false)).roles;
    await run(clerk, 'endRole', { id: latest?.id, expectedVersion: 1, until: '2026-03-01' });
  });

  test('EST-2 is recorded once by twenty people at the same instant', async () => {
    const party = await newParty();
    const role = { unitId: unit.id, partyId: party.id, role: 'owner', since: '2025-01-01' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => run(clerk, 'recordRole', role)));
    expect(answers.filter(({ __typename }) => __typename === 'UnitRole')).toHaveLength(1);
  });

  test('EST-2 an agent has a written authority with its scope, and nobody else has', async () => {
    const party = await newParty();
    const role = { unitId: unit.id, partyId: party.id, role: 'agent', since: '2026-01-01' };
    expect(pathsOf(await faultOf(clerk, 'recordRole', role))).toEqual(['input.authority: authorityNeeded']);
    const wrong = { ...role, role: 'owner', authority: '代办', until: '2025-01-01' };
    expect(pathsOf(await faultOf(clerk, 'recordRole', wrong))).toEqual([
      'input.until: untilBeforeSince',
      'input.authority: authorityOfAgents',
    ]);
    const agent = await run(clerk, 'recordRole', { ...role, authority: '代办交房', authorityExpiresOn: '2026-12-31' });
    expect(agent).toMatchObject({ authority: '代办交房', authorityExpiresOn: '2026-12-31' });
  });
});

describe('merging two records of one party', () => {
  test('EST-2 moves roles, contacts and the identity to the kept one; the other stays, points to it, and is in no list', async () => {
    const kept = await newParty({ phones: ['19900003333'] });
    const duplicate = await newParty({ phones: ['19900003333', '19900004444'], identityNumber: 'H12345678' });
    const role = (partyId: string, since: string, until: string | null, kind = 'owner') =>
      run(clerk, 'recordRole', { unitId: unit.id, partyId, role: kind, since, until });
    await role(kept.id, '2024-01-01', '2024-12-31');
    await role(duplicate.id, '2024-06-01', null);
    await role(duplicate.id, '2024-06-01', null, 'occupant');
    const merged = await merge(kept, duplicate);
    expect(merged).toMatchObject({ id: kept.id, identity: { kind: 'other', maskedNumber: 'H******78' } });
    expect((merged.contacts as { value: string }[]).map(({ value }) => value)).toEqual(['19900003333', '19900004444']);
    const { unit: of } = await clerk.ask<{
      unit: { allRoles: { role: string; since: string; until: string | null; party: { id: string } }[] };
    }>('query ($id: ID!) { unit(id: $id) { allRoles { role since until party { id } } } }', { id: unit.id });
    const roles = of.allRoles.filter(({ party }) => [kept.id, duplicate.id].includes(party.id));
    expect(roles).toEqual([
      { role: 'occupant', since: '2024-06-01', until: null, party: { id: kept.id } },
      { role: 'owner', since: '2024-01-01', until: null, party: { id: kept.id } },
    ]);
    const gone = await read(clerk, duplicate.id);
    expect(gone).toMatchObject({
      mergedInto: { id: kept.id },
      contacts: [],
      roles: [],
      identity: null,
      allowedActions: [],
    });
    const { ids } = await list(clerk, world.projects.b);
    expect(ids).toContain(kept.id);
    expect(ids).not.toContain(duplicate.id);
    expect(await run(clerk, 'revealIdentity', { id: kept.id, reason: '核对证件' })).toMatchObject({
      number: 'H12345678',
    });
    const more = [
      ['correctParty', { id: duplicate.id, expectedVersion: 2, name: '改' }],
      ['addContact', { partyId: duplicate.id, kind: 'mobile', value: '19900005555' }],
      ['recordRole', { unitId: unit.id, partyId: duplicate.id, role: 'owner', since: '2026-01-01' }],
    ] as const;
    for (const [command, input] of more)
      expect((await run(clerk, command, input)).__typename, command).toBe('NotAllowedNow');
  });

  test('EST-2 is refused for two with different identity numbers, for one already merged, for itself', async () => {
    const [a, b] = [await newParty({ identityNumber: 'G11112222' }), await newParty({ identityNumber: 'G11113333' })];
    expect(await merge(a, b)).toMatchObject({ __typename: 'NotAllowedNow', action: 'mergeParties' });
    expect((await merge(a, a)).__typename).toBe('NotAllowedNow');
    const c = await newParty();
    expect((await merge(a, c)).__typename).toBe('Party');
    expect((await merge(b, c, [1, 2])).__typename).toBe('NotAllowedNow');
    expect((await merge(b, c)).__typename).toBe('Stale');
  });

  test('EST-2 goes one after the other when two merge the same two crosswise', async () => {
    const [a, b] = [await newParty(), await newParty()];
    const answers = await Promise.all([merge(a, b), merge(b, a)]);
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['Party', 'Stale']);
  });
});
