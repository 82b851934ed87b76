import type { ImportWork } from '@onedesk/imports';
import type { Reader, Vault } from '@onedesk/subgraph';
import { buildingKey } from '@onedesk/sheets';
import { numberKey } from '../../units/index.ts';
import type { SheetParty } from './sheetParties.ts';

/** How a kind of sheet tells who is who, besides by identity number and by name and phone. */
export interface Acquaintance {
  /** A party of the name that is this to a unit of the row. */
  readonly role: 'owner' | 'tenant';
  /** A company of the name, where only one has it: tenants' names repeat too often for that. */
  readonly companiesByName: boolean;
}

/** A party of the register that may be one of the sheet's. */
interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly identified: boolean;
  readonly phones: readonly string[];
  /** Units that it owns now, or rents at some time, as `buildingKey|numberKey`. */
  readonly units: readonly string[];
}

/**
 * EST-6: which parties of the project the sheet's are: by identity number; else, where not both have one, by name and
 * phone, by name and a unit in which it has the role already, or, for a company, by its name alone.
 */
export async function matchParties(
  { db, vault, projectId }: Pick<ImportWork, 'db' | 'vault' | 'projectId'>,
  parties: readonly SheetParty[],
  how: Acquaintance,
): Promise<ReadonlyMap<SheetParty, string>> {
  const matches = await byIdentity(db, vault, projectId, parties);
  const others = parties.filter((party) => !matches.has(party));
  const candidates = await candidatesFor(db, projectId, others, how.role);
  const taken = new Set(matches.values());
  for (const party of others) {
    const fitting = (candidates.get(party.name) ?? []).filter(
      ({ id, identified }) => !party.identity || !(identified || taken.has(id)),
    );
    const match = likeliest(party, fitting, how);
    if (!match) continue;
    matches.set(party, match.id);
    if (party.identity) taken.add(match.id);
  }
  return matches;
}

function likeliest(
  party: SheetParty,
  fitting: readonly Candidate[],
  { companiesByName }: Acquaintance,
): Candidate | undefined {
  const units = new Set(party.units.map(({ building, code }) => place(building, code)));
  return (
    fitting.find(({ phones }) => phones.some((phone) => party.phones.has(phone))) ??
    fitting.find((candidate) => candidate.units.some((unit) => units.has(unit))) ??
    (companiesByName && party.kind === 'company' && fitting.length === 1 ? fitting[0] : undefined)
  );
}

const place = (building: string, number: string): string => `${buildingKey(building)}|${numberKey(number)}`;

async function byIdentity(
  db: Reader,
  vault: Vault,
  projectId: string,
  parties: readonly SheetParty[],
): Promise<Map<SheetParty, string>> {
  const blinds = new Map<string, SheetParty>();
  for (const party of parties)
    if (party.identity) blinds.set(vault.blindIndex(party.identity.number, projectId).toString('hex'), party);
  const rows = await db.rows<{ id: string; blind: string }>(
    `select p.id, encode(p.identity_blind, 'hex') as blind from party p
      where p.project_id = $1 and p.withdrawn_at is null and p.identity_blind = any (array(select decode(b, 'hex') from unnest($2::text[]) b))`,
    [projectId, [...blinds.keys()]],
  );
  return new Map(
    rows.flatMap(({ id, blind }) => {
      const party = blinds.get(blind);
      return party ? [[party, id] as const] : [];
    }),
  );
}

interface CandidateRow {
  readonly id: string;
  readonly name: string;
  readonly identified: boolean;
  readonly phones: string[];
  readonly units: { building: string; number: string }[];
}

async function candidatesFor(
  db: Reader,
  projectId: string,
  parties: readonly SheetParty[],
  role: Acquaintance['role'],
): Promise<Map<string, Candidate[]>> {
  const rows = await db.rows<CandidateRow>(
    `select p.id, p.name, p.identity_blind is not null as identified,
            coalesce((select jsonb_agg(c.value) from contact c where c.party_id = p.id and c.withdrawn_at is null), '[]') as phones,
            coalesce((select jsonb_agg(jsonb_build_object('building', b.name, 'number', u.number))
               from unit_role r join unit u on u.id = r.unit_id join building b on b.id = u.building_id
              where r.party_id = p.id and r.role = $3 and (r.role = 'tenant' or r.until is null) and r.withdrawn_at is null), '[]') as units
       from party p where p.project_id = $1 and p.withdrawn_at is null and p.merged_into is null and p.name = any ($2::text[])`,
    [projectId, [...new Set(parties.map(({ name }) => name))], role],
  );
  const candidates = rows.map(
    ({ units, ...row }): Candidate => ({
      ...row,
      units: units.map(({ building, number }) => place(building, number)),
    }),
  );
  return Map.groupBy(candidates, ({ name }) => name);
}
