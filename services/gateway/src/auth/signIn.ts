import type { IncomingMessage } from 'node:http';
import type { Resources } from '@onedesk/subgraph';
import { plainUsername } from '../identity/accounts/index.ts';
import { countTry, forgetTries, type Origin, recordSignIn, takeBackTry, type Try } from '../identity/lockout/index.ts';
import type { Caller, Credentials } from './betterAuth.ts';
import { AuthProblem, readJson } from './http.ts';
import { texts } from './input.ts';
import { gatekeeper } from './sessions.ts';

/** Counts the try, checks the password, begins a session. The headers set its cookie. */
export async function signIn(
  resources: Resources,
  credentials: Credentials,
  request: IncomingMessage,
  from: Origin,
): Promise<Headers> {
  const typed = texts(await readJson(request), ['username', 'password']);
  const username = plainUsername(typed.username);
  const { address, account, own } = await knock(resources, username, from);
  const caller: Caller = { ...from, account: own };
  const headers = await credentials.signIn(username, typed.password, caller).catch(async (error: unknown) => {
    // The password was right, only the account is not active.
    if (error instanceof AuthProblem) await welcome(resources, username, from);
    throw error;
  });
  if (headers) {
    await welcome(resources, username, from);
    return headers;
  }
  await recordLocks(resources, { address, account }, own?.id ?? null, from);
  throw new AuthProblem(401, 'WRONG_CREDENTIALS', {
    zh: '用户名或密码不正确',
    en: 'The username or the password is not right',
  });
}

interface Knock {
  readonly address: Try;
  readonly account: Try;
  readonly own: Caller['account'];
}

/** PPL-1: counts the try against the address and against the account, and refuses where either is locked. */
export async function knock({ db, clock }: Resources, username: string, from: Origin): Promise<Knock> {
  const actor = { principal: gatekeeper, requestId: from.requestId, action: 'signIn' };
  const counted = await db.write(actor, async (em, reader) => {
    const address = await countTry(em, 'address', from.address, clock.now());
    if (!address.admitted) return { address };
    const account = await countTry(em, 'account', username, clock.now());
    const own = await reader.row<NonNullable<Caller['account']>>(
      'select id, name, active from account where username = $1',
      [username],
    );
    return { address, account, own };
  });
  const { address, account } = counted;
  if (!account) throw locked(429, 'ADDRESS_LOCKED', address, addressWords);
  if (!account.admitted) throw locked(423, 'ACCOUNT_LOCKED', account, accountWords);
  return { address, account, own: counted.own };
}

const addressWords = {
  zh: '此网络的错误次数过多，请稍后再试',
  en: 'Too many wrong passwords from this network; try again later',
};
const accountWords = {
  zh: '密码错误次数过多，账号已暂时锁定',
  en: 'Too many wrong passwords; the account is locked for a while',
};

const locked = (status: number, code: string, { lockedUntil }: Try, words: { zh: string; en: string }) =>
  new AuthProblem(status, code, words, lockedUntil ? { until: lockedUntil } : {});

/** The right password: the account's wrong tries are forgotten, and this one does not count against the address. */
export async function welcome({ db, clock }: Resources, username: string, from: Origin): Promise<void> {
  await db.write({ principal: gatekeeper, requestId: from.requestId, action: 'signIn' }, async (em) => {
    await takeBackTry(em, from.address);
    await forgetTries(em, username);
    const stale = 'select id from session where expires_at < ? limit 200 for update skip locked';
    await em.execute(`delete from session where id in (${stale})`, [clock.now()], 'run');
  });
}

/** PPL-3: a lock that this wrong try put on is told in the audit. */
export async function recordLocks(
  { db, clock }: Resources,
  { address, account }: { address: Try; account: Try },
  accountId: string | null,
  from: Origin,
): Promise<void> {
  if (!address.last && !account.last) return;
  await db.write({ principal: gatekeeper, requestId: from.requestId, action: 'lock' }, async (em) => {
    if (account.last) await recordSignIn(em, 'accountLocked', accountId, from, clock.now());
    if (address.last) await recordSignIn(em, 'addressLocked', null, from, clock.now());
  });
}
