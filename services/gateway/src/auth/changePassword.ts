import type { IncomingMessage } from 'node:http';
import { LockMode } from '@mikro-orm/core';
import { Failure } from '@onedesk/kernel';
import { CommandContext, Context, fault, type Resources } from '@onedesk/subgraph';
import { verifyPassword } from 'better-auth/crypto';
import { Account, Credential, endSessions, requireGoodPassword, setPassword } from '../identity/accounts/index.ts';
import { AuthProblem, readJson, signedOut } from './http.ts';
import { problemOf, texts } from './input.ts';
import type { Session } from './sessions.ts';
import { knock, recordLocks, welcome } from './signIn.ts';
import type { Origin } from '../identity/lockout/index.ts';

/** PPL-1: a password of one's own in place of the present one; the person's other sessions end. */
export async function changePassword(
  resources: Resources,
  session: Session,
  request: IncomingMessage,
  from: Origin,
): Promise<void> {
  const { current, next } = texts(await readJson(request), ['current', 'next']);
  const { username, accountId } = session;
  const counted = await knock(resources, username, from);
  if (!(await isPassword(resources, session, current))) {
    await recordLocks(resources, counted, accountId, from);
    throw wrongPassword();
  }
  await welcome(resources, username, from);
  requireStrong(next, { username, former: current });
  const { principal, locale } = session;
  const actor = { principal, requestId: from.requestId, action: 'changePassword' };
  await resources.db.write(actor, async (em, db) => {
    const base = new Context({ principal, requestId: from.requestId, locale }, resources);
    const command = new CommandContext(base, em, db);
    const account = await em.findOneOrFail(Account, { id: accountId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    // Whoever reset the password or deactivated the account meanwhile has ended this session: theirs is the last word.
    const still = await db.row('select 1 from session where id = $1', [session.id]);
    if (!still) throw signedOut();
    account.passwordChosen();
    await setPassword(command, account, next);
    await endSessions(command, accountId, session.id);
  });
}

async function isPassword({ db }: Resources, { principal, accountId }: Session, password: string): Promise<boolean> {
  const row = await db.read(principal, (reader) =>
    reader.row<Pick<Credential, 'password'>>(
      "select password from credential where account_id = $1 and provider_id = 'credential'",
      [accountId],
    ),
  );
  return Boolean(row?.password) && (await verifyPassword({ hash: row?.password ?? '', password }));
}

function requireStrong(password: string, of: { username: string; former: string }): void {
  try {
    requireGoodPassword('next', password, of);
  } catch (error) {
    throw error instanceof Failure ? problemOf(error, 'PASSWORD_TOO_WEAK') : error;
  }
}

const wrongPassword = () =>
  new AuthProblem(
    400,
    'WRONG_CREDENTIALS',
    { zh: '当前密码不正确', en: 'The present password is not right' },
    {
      fields: [
        {
          ...fault('current', 'wrongPassword'),
          words: { zh: '当前密码不正确', en: 'The present password is not right' },
        },
      ],
    },
  );
