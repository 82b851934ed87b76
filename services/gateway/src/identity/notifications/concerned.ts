import { type Grant, grantsIn, holds, isId } from '@onedesk/kernel';
import type { Reader } from '@onedesk/subgraph';
import { grantsInForceSql, knownGrants } from '../accounts/index.ts';
import { recordPermissions } from '../live/index.ts';
import type { Announced } from './announcements.projection.ts';

/** A person whom an announcement concerns, and how that person wishes to be told. */
export interface Concerned {
  readonly announced: Announced;
  readonly accountId: string;
  readonly portal: boolean;
  readonly mail: boolean;
}

/** Somebody who may be concerned, with all that decides it. */
interface Candidate {
  id: string;
  grants: Grant[];
  kinds: Record<string, { portal: boolean; mail: boolean }> | null;
  reachable: boolean;
  heads: string[];
}

/**
 * Everybody whom the announcements concern, each once for each announcement: who holds the roles, the persons named and
 * the department's head; of them, who may see such a record of the project now (PPL-1).
 */
export async function concernedBy(db: Reader, announced: readonly Announced[]): Promise<Concerned[]> {
  if (announced.length === 0) return [];
  const candidates = await readCandidates(db, announced);
  return announced.flatMap((one) =>
    candidates
      .filter((candidate) => candidate.id !== one.notTo && concerns(one, candidate) && maySee(candidate.grants, one))
      .map(({ id, kinds, reachable }) => {
        const wish = kinds?.[one.kind];
        return {
          announced: one,
          accountId: id,
          portal: wish?.portal ?? true,
          mail: reachable && (wish?.mail ?? one.mail),
        };
      }),
  );
}

function concerns(one: Announced, { id, grants, heads }: Candidate): boolean {
  if (one.toPersons.includes(id)) return true;
  if (one.toDepartmentHead !== null && heads.includes(one.toDepartmentHead)) return true;
  // A record without a building is nobody's who looks after certain ones.
  return grantsIn(grants, one.buildingId ?? '').some(
    ({ role, projectId }) => one.toRoles.includes(role) && (projectId === null || projectId === one.projectId),
  );
}

/** PPL-1: whether somebody with these roles may see a record of this type in the project; of an unknown type nobody may. */
export function maySee(grants: readonly Grant[], of: Pick<Announced, 'recordType' | 'projectId'>): boolean {
  const permission = Object.hasOwn(recordPermissions, of.recordType) ? recordPermissions[of.recordType] : null;
  return permission ? holds(grants, permission, of.projectId) : false;
}

/** Active accounts that any of the announcements may concern. */
async function readCandidates(db: Reader, announced: readonly Announced[]): Promise<Candidate[]> {
  const roles = [...new Set(announced.flatMap(({ toRoles }) => toRoles))];
  const persons = [...new Set(announced.flatMap(({ toPersons }) => toPersons))].filter(isId);
  const departments = [...new Set(announced.map(({ toDepartmentHead }) => toDepartmentHead))].filter(
    (id) => id !== null,
  );
  const rows = await db.rows<Candidate>(
    `select a.id, ${grantsInForceSql}, p.kinds, coalesce(p.mail_address, a.email) is not null as reachable,
            array(select d.id::text from department d where d.head_account_id = a.id and d.id = any($3::uuid[])) as heads
       from account a left join notification_preference p on p.account_id = a.id
      where a.active and (a.id = any($2::uuid[])
        or exists (select 1 from account_grant g where g.account_id = a.id and g.revoked_at is null and g.role = any($1::text[]))
        or exists (select 1 from department d where d.head_account_id = a.id and d.id = any($3::uuid[])))`,
    [roles, persons, departments],
  );
  return rows.map((row) => ({ ...row, grants: knownGrants(row.grants) }));
}
