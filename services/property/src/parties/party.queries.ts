import { type CivilDate, isId } from '@onedesk/kernel';
import { connection, type Context, inOrder, type Page, type PageArgs, type Reader } from '@onedesk/subgraph';
import { seesNames } from '../privacy/index.ts';
import { countOf } from '../units/index.ts';
import type { ContactKind } from './contact.ts';
import type { IdentityKind, PartyKind } from './party.ts';
import type { UnitRoleKind } from './unit-role.ts';

/** A party as lists and loaders read it. */
export interface PartyRow {
  id: string;
  project_id: string;
  kind: PartyKind;
  name: string;
  key_account: boolean;
  remark: string | null;
  identity_kind: IdentityKind | null;
  identity_sealed: Buffer | null;
  merged_into: string | null;
  version: number;
}

/** A contact as loaders read it. */
export interface ContactRow {
  id: string;
  project_id: string;
  party_id: string;
  kind: ContactKind;
  value: string;
  label: string | null;
  dead_since: CivilDate | null;
  version: number;
}

/** What a party is to a unit, as loaders read it. */
export interface UnitRoleRow {
  id: string;
  project_id: string;
  unit_id: string;
  party_id: string;
  role: UnitRoleKind;
  since: CivilDate | null;
  until: CivilDate | null;
  authority: string | null;
  authority_expires_on: CivilDate | null;
  version: number;
}

export const partyColumns =
  'p.id, p.project_id, p.kind, p.name, p.key_account, p.remark, p.identity_kind, p.identity_sealed, p.merged_into, p.version';
const contactColumns = 'c.id, c.project_id, c.party_id, c.kind, c.value, c.label, c.dead_since::text, c.version';
const roleColumns =
  'r.id, r.project_id, r.unit_id, r.party_id, r.role, r.since::text, r.until::text, r.authority, r.authority_expires_on::text, r.version';

/** Which parties; what is not given does not matter. */
export interface PartyCriteria {
  /** A part of the name, initials, or pinyin from its beginning. */
  readonly text?: string | null;
  readonly kind?: PartyKind | null;
  readonly keyAccount?: boolean | null;
  /** Having this role in some unit on the day. */
  readonly role?: UnitRoleKind | null;
}

export async function partiesById(ids: readonly string[], context: Context): Promise<(PartyRow | null)[]> {
  return inOrder(
    ids,
    await context.read((db) =>
      db.rows<PartyRow>(`select ${partyColumns} from party p where p.id = any($1) and p.withdrawn_at is null`, [
        ids.filter(isId),
      ]),
    ),
  );
}

export async function contactsById(ids: readonly string[], context: Context): Promise<(ContactRow | null)[]> {
  return inOrder(
    ids,
    await context.read((db) =>
      db.rows<ContactRow>(`select ${contactColumns} from contact c where c.id = any($1) and c.withdrawn_at is null`, [
        ids.filter(isId),
      ]),
    ),
  );
}

export async function rolesById(ids: readonly string[], context: Context): Promise<(UnitRoleRow | null)[]> {
  return inOrder(
    ids,
    await context.read((db) =>
      db.rows<UnitRoleRow>(`select ${roleColumns} from unit_role r where r.id = any($1) and r.withdrawn_at is null`, [
        ids.filter(isId),
      ]),
    ),
  );
}

/** The contacts of parties: living ones first, in the order in which they were added. */
export async function contactsOfParties(partyIds: readonly string[], context: Context): Promise<ContactRow[][]> {
  const rows = await context.read((db) =>
    db.rows<ContactRow>(
      `select ${contactColumns} from contact c where c.party_id = any($1) and c.withdrawn_at is null order by c.dead_since nulls first, c.id`,
      [partyIds],
    ),
  );
  return partyIds.map((id) => rows.filter((row) => row.party_id === id));
}

/** What parties are and were, the latest first. */
export const rolesOfParties = (ids: readonly string[], context: Context): Promise<UnitRoleRow[][]> =>
  rolesOf('party_id', ids, context);

/** Who the people of units are and were, the latest first. */
export const rolesOfUnits = (ids: readonly string[], context: Context): Promise<UnitRoleRow[][]> =>
  rolesOf('unit_id', ids, context);

async function rolesOf(column: 'party_id' | 'unit_id', ids: readonly string[], context: Context) {
  const rows = await context.read((db) =>
    db.rows<UnitRoleRow>(
      `select ${roleColumns} from unit_role r where r.${column} = any($1) and r.withdrawn_at is null order by r.since desc nulls last, r.id desc`,
      [ids],
    ),
  );
  return ids.map((id) => rows.filter((row) => row[column] === id));
}

/** One page of a project's parties, and how many there are in all. */
export interface PartyPage extends Page<PartyRow> {
  readonly count: () => Promise<number>;
}

/** A project's parties without those merged into others; by pinyin, so that 欧阳 follows 李. */
export async function listParties(
  context: Context,
  projectId: string,
  criteria: PartyCriteria,
  page: PageArgs,
  today: CivilDate,
): Promise<PartyPage> {
  const values: unknown[] = [projectId];
  const where = ['p.project_id = $1', 'p.merged_into is null', 'p.withdrawn_at is null'];
  const named = seesNames(context, projectId);
  if (criteria.kind) where.push(`p.kind = $${values.push(criteria.kind)}`);
  if (typeof criteria.keyAccount === 'boolean') where.push(`p.key_account = $${values.push(criteria.keyAccount)}`);
  if (criteria.role) {
    const [role, on] = [values.push(criteria.role), values.push(today)];
    where.push(
      `exists (select from unit_role r where r.party_id = p.id and r.role = $${role} and r.withdrawn_at is null and (r.since is null or r.since <= $${on}) and (r.until is null or r.until >= $${on}))`,
    );
  }
  // Finding by name would tell names to those who may not see them; the order, and so the cursor, as well.
  if (criteria.text?.trim()) where.push(named ? nameCondition(criteria.text, values) : 'false');
  const orderBy = named ? ['p.name_pinyin', 'p.id'] : ['p.id'];
  const rows = await context.read((db) =>
    connection<PartyRow>(db, { select: partyColumns, from: 'party p', where, values, orderBy }, page),
  );
  return { ...rows, count: () => context.read((db) => countOf(db, 'party p', where, values)) };
}

/** A text as names are searched by: without the spaces that layout or a keyboard put in. */
export const nameTerm = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** A text as initials and pinyin are searched by: `Zhang Yong`, `xi'an`. */
export const soundTerm = (text: string): string => nameTerm(text).replace(/[\s'’]/g, '');

/**
 * The condition on `party p` that the text is part of its name, the beginning of its initials or pinyin, or three
 * initials on end: any two are in the middle of half of all companies' names. `$1` is the project.
 */
export function nameCondition(text: string, values: unknown[]): string {
  const [term, sound] = [nameTerm(text), soundTerm(text)];
  const ways: [kind: string, beginning: string][] = [
    ['name', term],
    ['initials', sound],
    ['pinyin', sound],
    ...(sound.length >= 3 ? [['innerInitials', sound] as [string, string]] : []),
  ];
  const selects = ways.map(([kind, beginning]) => {
    const [from, to] = [values.push(beginning), values.push(`${beginning}\u{10FFFF}`)];
    return `select t.party_id from party_term t where t.project_id = $1 and t.kind = '${kind}' and t.term >= $${from} and t.term < $${to}`;
  });
  return `p.id in (${selects.join(' union ')})`;
}

/** The party of the project that has the identity number; waits for whoever is writing the same one. */
export async function partyWithIdentity(
  db: Reader,
  party: { id: string; projectId: string; identityBlind?: Buffer | null },
): Promise<PartyRow | null> {
  if (!party.identityBlind) return null;
  await db.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [party.identityBlind.toString('hex')]);
  return db.row<PartyRow>(
    `select ${partyColumns} from party p where p.project_id = $1 and p.identity_blind = $2 and p.id <> $3 and p.withdrawn_at is null`,
    [party.projectId, party.identityBlind, party.id],
  );
}

/** Takes both in one order, so that two merges of the same two wait instead of blocking each other. */
export async function lockParties(db: Reader, ids: readonly string[]): Promise<void> {
  await db.rows('select id from party where id = any($1::uuid[]) order by id for update', [ids.filter(isId)]);
}

/** The same party's same role in the same unit on some of the same days. */
export async function overlappingRole(
  db: Reader,
  role: {
    id: string;
    unitId: string;
    partyId: string;
    role: string;
    since?: CivilDate | null;
    until?: CivilDate | null;
  },
): Promise<UnitRoleRow | null> {
  return db.row<UnitRoleRow>(
    `select ${roleColumns} from unit_role r where r.unit_id = $1 and r.party_id = $2 and r.role = $3 and r.id <> $4 and r.withdrawn_at is null
       and ($5::date is null or r.until is null or r.until >= $5::date) and ($6::date is null or r.since is null or r.since <= $6::date) limit 1`,
    [role.unitId, role.partyId, role.role, role.id, role.since ?? null, role.until ?? null],
  );
}

/** The same contact of the same party, dead or alive. */
export async function sameContact(
  db: Reader,
  contact: { id: string; partyId: string; kind: string; value: string },
): Promise<ContactRow | null> {
  return db.row<ContactRow>(
    `select ${contactColumns} from contact c where c.party_id = $1 and c.kind = $2 and c.value = $3 and c.id <> $4 and c.withdrawn_at is null limit 1`,
    [contact.partyId, contact.kind, contact.value, contact.id],
  );
}
