import type { Context } from '@onedesk/subgraph';
import { buildingsOfProjects } from '../estate/index.ts';
import { nameCondition, nameTerm, partyColumns, type PartyRow, soundTerm } from '../parties/index.ts';
import { seesMasked, seesNames } from '../privacy/index.ts';
import { canBeCode, codeCondition, codeReadings, unitColumns, type UnitRow } from '../units/index.ts';
import { type Match, matchOfCode, matchOfName, matchOfTail, reversedTail } from './ranking.ts';

/** A record that was found, and how. */
export type Found =
  | { readonly kind: 'unit'; readonly row: UnitRow; readonly match: Match }
  | { readonly kind: 'party'; readonly row: PartyRow; readonly match: Match };

/** A query as text and values, so that a test can ask the database how it will be run. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Everything that the text can mean is looked up at once; the best `first` answers, a record once. */
export async function findRecords(context: Context, projectId: string, text: string, first: number): Promise<Found[]> {
  const [units, byTail, byName] = await Promise.all([
    context.may('unit.see', projectId) ? findUnits(context, projectId, text, first) : [],
    context.may('party.see', projectId) && seesMasked(context, projectId)
      ? findByTail(context, projectId, text, first)
      : [],
    context.may('party.see', projectId) && seesNames(context, projectId)
      ? findByName(context, projectId, text, first)
      : [],
  ]);
  const found = [...units, ...byTail, ...byName].toSorted((a, b) => a.match.rank - b.match.rank);
  const seen = new Set<string>();
  return found.filter(({ row }) => !seen.has(row.id) && seen.add(row.id)).slice(0, first);
}

async function findUnits(context: Context, projectId: string, text: string, first: number): Promise<Found[]> {
  if (!canBeCode(text)) return [];
  const buildings = (await context.load(buildingsOfProjects, projectId)) ?? [];
  const readings = codeReadings(text, buildings);
  if (readings.length === 0) return [];
  const { text: sql, values } = unitStatement(projectId, readings, first);
  const rows = await context.read((db) => db.rows<UnitRow & { number_key: string }>(sql, values));
  return rows.map((row) => ({ kind: 'unit', row, match: matchOfCode(row, readings) }));
}

/** Shorter numbers first: whole codes before those that only begin so. */
export function unitStatement(projectId: string, readings: ReturnType<typeof codeReadings>, first: number): Statement {
  const values: unknown[] = [projectId];
  const condition = codeCondition(readings, values);
  return {
    text: `select ${unitColumns}, u.number_key from unit u where u.project_id = $1 and u.withdrawn_at is null and ${condition}
      order by length(u.number_key), u.sort_key limit $${values.push(first)}`,
    values,
  };
}

async function findByTail(context: Context, projectId: string, text: string, first: number): Promise<Found[]> {
  const tail = reversedTail(text);
  if (tail === null) return [];
  const { text: sql, values } = tailStatement(projectId, tail, first);
  const rows = await context.read((db) => db.rows<PartyRow>(sql, values));
  return rows.map((row) => ({ kind: 'party', row, match: matchOfTail }));
}

/** PPL-2: tails of living numbers; what is shown of them is decided by who asks. */
export function tailStatement(projectId: string, tail: string, first: number): Statement {
  return {
    text: `select ${partyColumns} from party p where p.merged_into is null and p.withdrawn_at is null and p.id in (
        select c.party_id from contact c
         where c.project_id = $1 and c.tail >= $2 and c.tail < $3 and c.tail is not null and c.dead_since is null and c.withdrawn_at is null)
      order by p.name_pinyin, p.id limit $4`,
    values: [projectId, tail, `${tail}\u{10FFFF}`, first],
  };
}

async function findByName(context: Context, projectId: string, text: string, first: number): Promise<Found[]> {
  const [term, sound] = [nameTerm(text), soundTerm(text)];
  const { text: sql, values } = nameStatement(projectId, text, first);
  const rows = await context.read((db) => db.rows<PartyRow & { name_initials: string }>(sql, values));
  return rows.map((row) => ({ kind: 'party', row, match: matchOfName(row, term, sound) }));
}

/** Whole names and initials first, then the shorter ones. */
export function nameStatement(projectId: string, text: string, first: number): Statement {
  const values: unknown[] = [projectId];
  const condition = nameCondition(text, values);
  const [term, sound, limit] = [values.push(nameTerm(text)), values.push(soundTerm(text)), values.push(first)];
  return {
    text: `select ${partyColumns}, p.name_initials from party p
      where p.merged_into is null and p.withdrawn_at is null and ${condition}
      order by lower(p.name) = $${term} desc, p.name_initials = $${sound} desc, length(p.name), p.name_pinyin, p.id limit $${limit}`,
    values,
  };
}
