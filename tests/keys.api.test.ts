import { createHash } from 'node:crypto';
import { newId } from '@onedesk/kernel';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type KeySystem, keySystem, type MadeKey } from './keySystem.ts';

let system: KeySystem;
let a: string;
let b: string;
let lookers: { readonly mock: { readonly calls: readonly unknown[] } }[];
const asked = (): number => lookers.reduce((sum, { mock }) => sum + mock.calls.length, 0);

beforeAll(async () => {
  system = await keySystem();
  ({ a, b } = system.world.projects);
  lookers = [...system.world.system.subgraphs.values()].map((one) => vi.spyOn(one, 'execute'));
});
afterAll(() => system.close());

const projects = '{ projects { id } }';
const units = (projectId: string): string => `{ units(projectId: "${projectId}", first: 5) { totalCount } }`;
const seeing = ['project.see', 'unit.see'];
const named = (answer: { data?: { projects?: { id: string }[] } }): string[] =>
  (answer.data?.projects ?? []).map(({ id }) => id).toSorted();
const notValid = { status: 401, code: 'UNAUTHENTICATED' };

/** What a key names, changed behind the scenes. */
const change = (set: string, key: MadeKey) =>
  system.world.sql(`update identity.api_key set ${set} where id = $1`, [key.id]);

describe('PPL-1 a key opens', () => {
  test('what its account holds, and of that what it names', async () => {
    const all = await system.makeKey('clerk', seeing);
    expect(named(await system.askAt(all, projects))).toEqual([a, b].toSorted());
    expect(await system.askAt(all, units(a))).toMatchObject({ status: 200, data: { units: {} } });
    const less = await system.makeKey('clerk', ['project.see']);
    expect(await system.askAt(less, units(a))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await system.askAt(less, `{ feeItems(projectId: "${a}") { id } }`)).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('the projects that it names and no other, whatever its account reaches', async () => {
    const one = await system.makeKey('clerk', seeing, { projectIds: [b] });
    expect(named(await system.askAt(one, projects))).toEqual([b]);
    expect(await system.askAt(one, units(b))).toMatchObject({ status: 200, data: { units: {} } });
    expect((await system.askAt<{ units: unknown }>(one, units(a))).data?.units ?? null).toBeNull();
  });

  test('no more than its account holds now: a role that is taken is taken from it, too', async () => {
    const key = await system.makeKey('clerk-a', seeing);
    expect(named(await system.askAt(key, projects))).toEqual([a]);
    await system.world.sql(
      `update identity.account_grant set revoked_at = now() where account_id = (select account_id from identity.api_key where id = $1)`,
      [key.id],
    );
    expect(await system.askAt(key, projects)).toMatchObject(notValid);
  });

  test('nothing that a key can never have, and nothing that its account does not hold', async () => {
    await expect(system.makeKey('administrator', ['account.manage'])).rejects.toThrow('scopeNotForKeys');
    await expect(system.makeKey('clerk', ['party.see'], { audience: 'bi' })).rejects.toThrow('scopeNotForKeys');
    await expect(system.makeKey('clerk', ['payment.take'])).rejects.toThrow('scopeNotHeld');
    await expect(system.makeKey('clerk-a', seeing, { projectIds: [b] })).rejects.toThrow('projectNotReached');
    await expect(system.makeKey('clerk', [])).rejects.toThrow('required');
  });

  test('on behalf of its account, so that nobody is two people by having a key', async () => {
    const key = await system.makeKey('receptionist', ['dutyLog.write'], { name: 'the gate' });
    const document = `mutation { noteDutyEntry(input: { idempotencyKey: "${newId()}", projectId: "${a}", words: "by a key" }) { __typename } }`;
    expect(await system.askAt(key, document)).toMatchObject({ data: { noteDutyEntry: { __typename: 'DutyEntry' } } });
    const [told] = await system.world.sql(
      "select actor_id, actor_name from tickets.audit where record_type = 'DutyEntry' order by id desc limit 1",
    );
    expect(told).toEqual({
      actor_id: system.world.person('receptionist').principal.id,
      actor_name: '陈晓雯 · the gate',
    });
  });
});

describe('PPL-1 a key is refused at once', () => {
  test('when it was revoked', async () => {
    const key = await system.makeKey('clerk', seeing);
    expect(await system.askAt(key, projects)).toMatchObject({ status: 200 });
    await system.command(
      'revokeApiKey',
      { id: key.id, expectedVersion: key.version, reason: 'the contract ended' },
      '... on ApiKey { state }',
    );
    expect(await system.askAt(key, projects)).toMatchObject(notValid);
  });

  test('when its time is over', async () => {
    const key = await system.makeKey('clerk', seeing);
    const before = system.world.clock.now();
    system.world.clock.pass({ days: 30, minutes: -1 });
    expect(await system.askAt(key, projects)).toMatchObject({ status: 200 });
    system.world.clock.pass({ minutes: 1 });
    expect(await system.askAt(key, projects)).toMatchObject(notValid);
    system.world.clock.set(before);
  });

  test('when its account is switched off, and counts again when that is taken up', async () => {
    const key = await system.makeKey('archivist', seeing);
    const active = (is: boolean) =>
      system.world.sql("update identity.account set active = $1 where username = 'archivist'", [is]);
    await active(false);
    expect(await system.askAt(key, projects)).toMatchObject(notValid);
    await active(true);
    expect(await system.askAt(key, projects)).toMatchObject({ status: 200 });
  });

  test('when it names a scope that there is not any more, by having one the less', async () => {
    const key = await system.makeKey('clerk', seeing);
    await change("scopes = array['project.see', 'what.was']", key);
    expect(named(await system.askAt(key, projects))).toEqual([a, b].toSorted());
    expect(await system.askAt(key, units(a))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

const renew = (key: MadeKey, overlapHours: number) =>
  system.command<{ secret: string }>(
    'renewApiKey',
    {
      id: key.id,
      expectedVersion: key.version,
      overlapHours,
      expiresAt: new Date(system.world.clock.now().getTime() + 90 * 86_400_000),
    },
    '... on ApiKeyWithSecret { secret }',
  );

describe('a renewed key', () => {
  test('has a new secret, and the one before counts as long as was chosen', async () => {
    const before = system.world.clock.now();
    const key = await system.makeKey('clerk', seeing);
    const { secret } = await renew(key, 24);
    expect(secret).not.toBe(key.secret);
    expect(await system.askAt({ secret }, projects)).toMatchObject({ status: 200 });
    expect(await system.askAt(key, projects)).toMatchObject({ status: 200 });
    system.world.clock.pass({ hours: 24 });
    expect(await system.askAt(key, projects)).toMatchObject(notValid);
    expect(await system.askAt({ secret }, projects)).toMatchObject({ status: 200 });
    system.world.clock.set(before);
  });

  test('without an overlap, the secret before is over at once', async () => {
    const key = await system.makeKey('clerk', seeing);
    const { secret } = await renew(key, 0);
    expect(await system.askAt(key, projects)).toMatchObject(notValid);
    expect(await system.askAt({ secret }, projects)).toMatchObject({ status: 200 });
  });

  test('overlaps by seven days at most, and lasts 400 days at most', async () => {
    const key = await system.makeKey('clerk', seeing);
    await expect(renew(key, 169)).rejects.toThrow('tooBig');
    const expiresAt = new Date(system.world.clock.now().getTime() + 401 * 86_400_000);
    await expect(system.makeKey('clerk', seeing, { expiresAt })).rejects.toThrow('expiryTooFar');
    await expect(system.makeKey('clerk', seeing, { expiresAt: system.world.clock.now() })).rejects.toThrow(
      'expiryPast',
    );
  });
});

describe('each door takes its own credential:', () => {
  test('a key counts at its own view and nowhere else', async () => {
    const [bi, partner] = [
      await system.makeKey('clerk', seeing, { audience: 'bi' }),
      await system.makeKey('clerk', seeing),
    ];
    const wrong = { status: 403, code: 'WRONG_AUDIENCE' };
    expect(await system.askAt(bi, projects, '/graphql/bi')).toMatchObject({ status: 200 });
    expect(await system.askAt(bi, projects, '/graphql/partner')).toMatchObject(wrong);
    expect(await system.askAt(partner, projects, '/graphql/bi')).toMatchObject(wrong);
    expect(await system.askAt(partner, projects, '/graphql')).toMatchObject(wrong);
    expect(await system.askAt({ secret: 'odk_whatever' }, projects, '/graphql')).toMatchObject(wrong);
  });

  test('a session counts for nothing where keys are taken, and a key beside it for nothing at the portal’s', async () => {
    const cookie = await system.signIn('general-manager');
    for (const path of ['/graphql/bi', '/graphql/partner']) {
      const answer = await system.knock(path, null, { query: projects }, { cookie });
      expect(answer).toMatchObject(notValid);
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
    const key = await system.makeKey('clerk', seeing);
    expect(await system.knock('/graphql', key.secret, { query: projects }, { cookie })).toMatchObject({
      status: 403,
      code: 'WRONG_AUDIENCE',
    });
  });

  test('a key is shown in its header, and in no other place', async () => {
    const { secret } = await system.makeKey('clerk', seeing);
    expect(await system.knock(`/graphql/partner?key=${secret}`, null, { query: projects, key: secret })).toMatchObject(
      notValid,
    );
    expect(
      await system.knock('/graphql/partner', null, { query: projects }, { authorization: `Basic ${secret}` }),
    ).toMatchObject(notValid);
  });
});

/** A key with another secret and the checksum that fits, so that only the database can tell. */
function forged(id: string): string {
  const plain = id.replaceAll('-', '');
  const secret = 'A'.repeat(43);
  const sum = createHash('sha256').update(`odk_${plain}_${secret}`).digest('hex').slice(0, 8);
  return `odk_${plain}_${secret}${sum}`;
}
const unknown = (): string => forged(newId());
const forget = () => system.world.sql("delete from identity.sign_in_throttle where key like 'key:%'");

describe('wrong keys', () => {
  test('get one answer, whatever is wrong with them', async () => {
    await forget();
    const [key, over] = [await system.makeKey('clerk', seeing), await system.makeKey('clerk', seeing)];
    await change("revoked_at = now(), revoked_by = 'x', revoked_reason = 'x'", over);
    const texts = await Promise.all(
      [unknown(), forged(key.id), over.secret, 'odk_nonsense', key.secret.slice(0, -1), `${key.secret}0`, '*'].map(
        async (secret) => (await system.askAt({ secret }, projects)).text,
      ),
    );
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain('UNAUTHENTICATED');
  });

  test('take as long whether the key is known or not', async () => {
    await forget();
    const key = await system.makeKey('clerk', seeing);
    const spent = async (secret: string) => {
      const started = performance.now();
      await system.askAt({ secret }, projects);
      return performance.now() - started;
    };
    // In turns, so that a busy machine is as slow for one as for the other.
    let [without, having] = [Infinity, Infinity];
    for (let turns = 0; turns < 8; turns += 1) {
      without = Math.min(without, await spent(unknown()));
      having = Math.min(having, await spent(forged(key.id)));
    }
    expect(Math.max(without, having) / Math.min(without, having)).toBeLessThan(4);
  });

  test('are too many at thirty from one address: not even the right one comes in then, for a while', async () => {
    await forget();
    const key = await system.makeKey('clerk', seeing);
    await Promise.all(Array.from({ length: 29 }, () => system.askAt({ secret: unknown() }, projects)));
    expect(await system.askAt(key, projects)).toMatchObject({ status: 200 });
    expect(await system.askAt({ secret: unknown() }, projects)).toMatchObject(notValid);
    const locked = await system.askAt(key, projects);
    expect(locked).toMatchObject({ status: 429, code: 'TOO_MANY_WRONG_KEYS' });
    expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(800);
    const before = system.world.clock.now();
    system.world.clock.pass({ minutes: 15 });
    expect(await system.askAt(key, projects)).toMatchObject({ status: 200 });
    system.world.clock.set(before);
    await forget();
  });

  test('do not lock an address when they were right once: a program that goes on with a key that is over', async () => {
    await forget();
    const key = await system.makeKey('clerk', seeing);
    await change("revoked_at = now(), revoked_by = 'x', revoked_reason = 'x'", key);
    for (let tries = 0; tries < 35; tries += 1) await system.askAt(key, projects);
    expect(await system.askAt(key, projects)).toMatchObject(notValid);
  });

  test('are refused before anything of the request is read', async () => {
    await forget();
    vi.clearAllMocks();
    expect(await system.knock('/graphql/partner', unknown(), '{'.repeat(2_000_000))).toMatchObject(notValid);
    expect(asked()).toBe(0);
  });
});

describe('PPL-3 of a key', () => {
  test('nobody can tell the secret again: only its hash is kept, and not even that is told', async () => {
    const key = await system.makeKey('clerk', seeing);
    const part = key.secret.slice(37, 80);
    const [row] = await system.world.sql('select row_to_json(k)::text as text from identity.api_key k where id = $1', [
      key.id,
    ]);
    const told = await system.world.sql(
      "select after::text as text from identity.audit where record_type = 'ApiKey' and record_id = $1",
      [key.id],
    );
    const [hash] = await system.world.sql('select secret_hash from identity.api_key where id = $1', [key.id]);
    expect(row?.text).not.toContain(part);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).not.toContain(part);
    expect(told[0]?.text).not.toContain(hash?.secret_hash);
  });

  test('a second time the same command tells the key without its secret', async () => {
    const input = {
      idempotencyKey: newId(),
      accountId: system.world.person('clerk').principal.id,
      name: 'twice',
      audience: 'bi',
      scopes: seeing,
      expiresAt: new Date(system.world.clock.now().getTime() + 86_400_000),
    };
    const make = () =>
      system.command<{ key: { id: string }; secret: string | null }>(
        'createApiKey',
        input,
        '... on ApiKeyWithSecret { key { id } secret }',
      );
    const [first, again] = [await make(), await make()];
    expect(first.secret).toMatch(/^odk_/);
    expect(again).toMatchObject({ key: { id: first.key.id }, secret: null });
  });

  test('who made, renewed and revoked it stands in its history, and in that of its account', async () => {
    const key = await system.makeKey('clerk', seeing, { name: 'told' });
    await system.command('revokeApiKey', { id: key.id, expectedVersion: 1, reason: 'lost' }, '... on ApiKey { id }');
    const { apiKey } = await system.world.person('administrator').ask<{
      apiKey: { history: { edges: { node: { action: string; actorName: string } }[] }; allowedActions: string[] };
    }>('query ($id: ID!) { apiKey(id: $id) { allowedActions history { edges { node { action actorName } } } } }', {
      id: key.id,
    });
    expect(apiKey.history.edges.map(({ node }) => node)).toEqual([
      { action: 'revokeApiKey', actorName: '管理员' },
      { action: 'createApiKey', actorName: '管理员' },
    ]);
    expect(apiKey.allowedActions).toEqual([]);
  });

  test('its last use is noted to the minute, and is no change of the record', async () => {
    const before = system.world.clock.now();
    const key = await system.makeKey('clerk', seeing);
    const lastUse = async () =>
      (
        await system.world.sql<{ at: Date | null }>('select last_used_at as at from identity.api_key where id = $1', [
          key.id,
        ])
      )[0]?.at;
    expect(await lastUse()).toBeNull();
    await system.askAt(key, projects);
    const first = await lastUse();
    expect(first).toEqual(before);
    system.world.clock.pass({ seconds: 59 });
    await system.askAt(key, projects);
    expect(await lastUse()).toEqual(first);
    system.world.clock.pass({ seconds: 1 });
    await system.askAt(key, projects);
    expect(await lastUse()).toEqual(system.world.clock.now());
    const told = await system.world.sql(
      "select 1 from identity.audit where record_type = 'ApiKey' and record_id = $1",
      [key.id],
    );
    expect(told).toHaveLength(1);
    system.world.clock.set(before);
  });
});

describe('PPL-1 keys are made, seen and revoked', () => {
  test.each(['general-manager', 'human-resources', 'network-engineer', 'project-manager', 'analyst'])(
    'not by %s',
    async (username) => {
      const person = system.world.person(username);
      const answer = await person.attempt('{ apiKeys { totalCount } }');
      expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    },
  );
});
