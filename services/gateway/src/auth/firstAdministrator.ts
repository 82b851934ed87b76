import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Failure, newId, Refusal } from '@onedesk/kernel';
import {
  CommandContext,
  Context,
  field,
  parseInput,
  type Principal,
  type Reader,
  type Resources,
  systemPrincipal,
} from '@onedesk/subgraph';
import { z } from 'zod';
import { openAccount, requireGoodPassword, usernameField } from '../identity/accounts/index.ts';
import { AuthProblem, readJson } from './http.ts';
import { problemOf } from './input.ts';
import { firstAdministratorLinkHours } from './session.policy.ts';
import type { Origin } from '../identity/lockout/index.ts';

/** Whoever holds the link that the installation printed. */
const installer: Principal = systemPrincipal('first-administrator', '首位管理员 First administrator');

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const anyAccount = async (db: Reader): Promise<boolean> => (await db.row('select 1 from account limit 1')) !== null;

/** A new one-time token while there is no account at all, else null; links printed before are good no longer. */
export async function firstAdministratorToken({ db, clock }: Resources): Promise<string | null> {
  const now = clock.now();
  const token = randomBytes(32).toString('base64url');
  const expires = new Date(now.getTime() + firstAdministratorLinkHours * 3_600_000);
  const actor = { principal: installer, requestId: '', action: 'printFirstAdministratorLink' };
  return db.write(actor, async (em, reader) => {
    if (await anyAccount(reader)) return null;
    await em.execute(
      'update first_administrator_link set expires_at = ? where used_at is null and expires_at > ?',
      [now, now],
      'run',
    );
    await em.execute(
      'insert into first_administrator_link (id, token_hash, created_at, expires_at) values (?, ?, ?, ?)',
      [newId(), hashOf(token), now, expires],
      'run',
    );
    return token;
  });
}

/** Whether a link can be used still. */
export const linkIsGood = ({ db, clock }: Resources, token: string): Promise<boolean> =>
  db.read(installer, async (reader) => {
    const link = await reader.row(goodLink, [hashOf(token), clock.now()]);
    return link !== null && !(await anyAccount(reader));
  });

const goodLink =
  'select id from first_administrator_link where token_hash = $1 and used_at is null and expires_at > $2';

const wish = z.object({ username: usernameField(), name: field.line(60), password: z.string('required') });

/** Makes the administrator's account by the link, once. */
export async function createFirstAdministrator(
  resources: Resources,
  token: string,
  request: IncomingMessage,
  from: Origin,
): Promise<void> {
  const body = await readJson(request);
  const actor = { principal: installer, requestId: from.requestId, action: 'createFirstAdministrator' };
  await resources.db.write(actor, async (em, db) => {
    const link = await db.row<{ id: string }>(`${goodLink} for update`, [hashOf(token), resources.clock.now()]);
    if (!link || (await anyAccount(db))) throw linkUsed();
    const person = personOf(body);
    const base = new Context({ principal: installer, requestId: from.requestId, locale: 'zh-CN' }, resources);
    const command = new CommandContext(base, em, db);
    const roles = [{ role: 'administrator' as const, projectId: null, buildingIds: [] }];
    await openAccount(command, { ...person, roles, mustChangePassword: false }).catch(asProblem);
    await em.execute(
      'update first_administrator_link set used_at = ? where id = ?',
      [resources.clock.now(), link.id],
      'run',
    );
  });
}

function personOf(body: Record<string, unknown>): z.output<typeof wish> {
  try {
    const person = parseInput(wish, body, 'body');
    requireGoodPassword('body.password', person.password, person);
    return person;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const faults = error.faults.map((fault) => ({ ...fault, path: fault.path.replace(/^body\./, '') }));
    const weak = faults.length > 0 && faults.every(({ path }) => path === 'password');
    throw problemOf(new Failure('BAD_USER_INPUT', { faults }), weak ? 'PASSWORD_TOO_WEAK' : 'BAD_USER_INPUT');
  }
}

function asProblem(error: unknown): never {
  if (error instanceof Refusal) throw new AuthProblem(409, 'USERNAME_TAKEN', error.words);
  throw error;
}

const linkUsed = () =>
  new AuthProblem(410, 'LINK_USED', {
    zh: '链接已使用或已过期，请重新启动系统获取新链接',
    en: 'This link was used or has expired; restart the system for a new one',
  });
