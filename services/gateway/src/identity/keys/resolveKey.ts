import { Failure, type Grant, type Permission, permissionKeys } from '@onedesk/kernel';
import { type KeyBounds, type Principal, reachOf, type Resources, systemPrincipal } from '@onedesk/subgraph';
import { grantsInForceSql, type GrantRow, knownGrants } from '../accounts/index.ts';
import { countTry, lockoutKey, type Origin, recordSignIn } from '../lockout/index.ts';
import { projectsOff } from '../projects/index.ts';
import type { ApiKeyRow } from './apiKey.queries.ts';
import { stateOf } from './apiKey.ts';
import { type KeyAudience, keyPolicy } from './key.policy.ts';
import { fits, type PresentedKey, readKey } from './keySecret.ts';

/** Asking who holds a key happens before anybody is somebody: the system itself does it. */
export const keeper: Principal = systemPrincipal('keys', '密钥 Keys');

/** A key that somebody shows at a door. */
export interface KeyVisit {
  /** What stands after `Bearer`. */
  readonly text: string;
  readonly audience: KeyAudience;
  readonly from: Origin;
  /** False where only somebody looks whether it still counts. */
  readonly isUse: boolean;
}

interface Row extends ApiKeyRow {
  secret_hash: string;
  former_hash: string | null;
  owner_name: string;
  active: boolean;
  grants: GrantRow[];
  off: string[];
}

const keyById = `
  select k.*, a.name as owner_name, a.active, ${grantsInForceSql}, ${projectsOff} as off
    from api_key k join account a on a.id = k.account_id where k.id = $1`;

/** No key has this id or this hash: an unknown id takes the same way as a known one. */
const nobody = { id: '00000000-0000-0000-0000-000000000000', hash: '0'.repeat(64) };

/**
 * PPL-1: on whose behalf a key asks, and what it may: what its account holds now, and of that what the key names.
 * @throws UNAUTHENTICATED for a key that does not count, in the same words whatever the reason · WRONG_AUDIENCE ·
 * TOO_MANY_WRONG_KEYS, which a right key does not pass either
 */
export async function resolveKey(resources: Resources, visit: KeyVisit): Promise<Principal> {
  const { db, clock } = resources;
  const now = clock.now();
  const shown: PresentedKey = readKey(visit.text) ?? { id: nobody.id, secret: '' };
  const { row, lockedUntil } = await db.read(keeper, async (reader) => ({
    row: await reader.row<Row>(keyById, [shown.id]),
    lockedUntil: await reader.row<{ locked_until: Date | null }>(
      'select locked_until from sign_in_throttle where key = $1',
      [lockoutKey('key', visit.from.address)],
    ),
  }));
  refuseWhileLocked(lockedUntil?.locked_until ?? null, now);
  const current = fits(shown.secret, row?.secret_hash ?? nobody.hash);
  const former = fits(shown.secret, row?.former_hash ?? nobody.hash);
  if (!row || (!current && !former)) {
    await countWrongKey(resources, visit.from);
    throw refused();
  }
  if (!current && !(row.former_until && row.former_until > now)) throw refused();
  if (row.audience !== visit.audience) throw new Failure('WRONG_AUDIENCE');
  if (!row.active || stateOf({ revokedAt: row.revoked_at, expiresAt: row.expires_at }, now) !== 'valid')
    throw refused();
  const principal = await principalOf(row, resources);
  const reach = reachOf(principal);
  if (reach !== '*' && reach.length === 0) throw refused();
  if (visit.isUse) await noteUse(resources, row, now);
  return principal;
}

/** The account is the one who asks (so that nobody is two people by having a key); the name says by which key. */
async function principalOf(row: Row, resources: Resources): Promise<Principal> {
  const grants = knownGrants(row.grants).map(
    ({ role, projectId, buildingIds }): Grant => ({ role, projectId, buildingIds }),
  );
  const { id, audience } = row;
  const key: KeyBounds = { id, permissions: known(row.scopes), projects: await projectsOf(row, resources) };
  return { id: row.account_id, name: `${row.owner_name} · ${row.name}`, kind: 'key', audience, grants, key };
}

/** A scope that this version does not know any more opens nothing. */
const known = (scopes: readonly Permission[]): Permission[] => permissionKeys.filter((key) => scopes.includes(key));

/** A project that is switched off is out of reach of every key, also of those that name none. */
async function projectsOf({ project_ids: named, off }: Row, { peers }: Resources): Promise<KeyBounds['projects']> {
  if (off.length === 0) return named ?? '*';
  const all = named ?? (await peers.ask<{ projects: { id: string }[] }>('property', everyProject)).projects.map(idOf);
  return all.filter((id) => !off.includes(id));
}

const everyProject = '{ projects { id } }';
const idOf = ({ id }: { id: string }): string => id;

async function noteUse({ db }: Resources, { id, last_used_at }: Row, now: Date): Promise<void> {
  if (last_used_at && now.getTime() - last_used_at.getTime() < keyPolicy.notedEverySeconds * 1_000) return;
  await db.write({ principal: keeper, requestId: '', action: 'useApiKey' }, (em) =>
    em.execute('update api_key set last_used_at = ? where id = ?', [now, id], 'run'),
  );
}

/** PPL-1: wrong keys count against the address that they come from; a lock that one puts on is told in the audit. */
async function countWrongKey({ db, clock }: Resources, from: Origin): Promise<void> {
  const now = clock.now();
  await db.write({ principal: keeper, requestId: from.requestId, action: 'wrongKey' }, async (em) => {
    const { last } = await countTry(em, 'key', from.address, now);
    if (last) await recordSignIn(em, 'addressLocked', null, from, now);
  });
}

function refuseWhileLocked(lockedUntil: Date | null, now: Date): void {
  if (!lockedUntil || lockedUntil <= now) return;
  const retryAfter = Math.ceil((lockedUntil.getTime() - now.getTime()) / 1_000);
  throw new Failure('TOO_MANY_WRONG_KEYS', { facts: { retryAfter } });
}

const refused = (): Failure => new Failure('UNAUTHENTICATED');
