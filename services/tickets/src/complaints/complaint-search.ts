import { localTime } from '@onedesk/kernel';
import { defaultTimeZone, type Listing, type Reader } from '@onedesk/subgraph';
import { complaintNumber } from './complaint-number.ts';

/** Where complaints are looked for, and what has to be true of them; `c` is the complaint. */
export interface Searched extends Pick<Listing, 'from' | 'where'> {
  /** The instant of registration and the id, from wherever an index has them in order. */
  readonly newestFirst: readonly [at: string, id: string];
}

/** What is looked for, and in what. */
export interface Search {
  readonly projectId: string;
  readonly text: string;
  readonly now: Date;
  /** Among open complaints, which are few enough to be read one by one. */
  readonly amongOpen: boolean;
}

type Value = (given: unknown) => string;

/** Without a search: complaints as they stand. */
export const everyComplaint: Searched = { from: 'complaint c', where: [], newestFirst: ['c.registered_at', 'c.id'] };

/**
 * Complaints by a number or the digits it ends with, or by words. `$1` is the project. Words are found by two of their
 * characters in an index; a single one is looked for in the newest complaints only. `strpos` and not `like`: of a pattern
 * the planner guesses how few match, mostly too few, and then reads and sorts all that it could have left alone.
 */
export async function searched(db: Reader, search: Search, value: Value): Promise<Searched> {
  const text = search.text.trim();
  const numbers = numbersLike(text, search.now);
  if (numbers.length > 0) return { ...everyComplaint, where: [`c.number = any(${value(numbers)})`] };
  const where = [`strpos(lower(c.words), lower(${value(text)})) > 0`];
  if (search.amongOpen) return { ...everyComplaint, where };
  const grams = gramsOf(text);
  if (grams.length === 0) return { ...everyComplaint, from: newest, where };
  const gram = value(await rarest(db, search.projectId, grams));
  return {
    from: 'complaint_gram g join complaint c on c.id = g.complaint_id',
    where: ['g.project_id = $1', `g.gram = ${gram}`, ...where],
    newestFirst: ['g.registered_at', 'g.complaint_id'],
  };
}

/** How many complaints are read for a single character. */
const mostRead = 5_000;
const newest = `(select * from complaint where project_id = $1 order by registered_at desc, id desc limit ${mostRead}) c`;

/** For how many years back a number without its year is looked for. */
const yearsBack = 30;

/** The numbers that `CP-2026-000123`, `2026-123`, `000123` or `123` may stand for; none for anything else. */
export function numbersLike(text: string, now: Date): string[] {
  const [, year, serial] = /^(?:cp-?)?(?:(\d{4})-)?0*(\d{1,7})$/i.exec(text) ?? [];
  if (!serial) return [];
  const last = Number(localTime(now, defaultTimeZone).day.slice(0, 4));
  const years = year ? [year] : Array.from({ length: yearsBack }, (_, back) => String(last - back));
  return years.map((one) => complaintNumber(one, serial));
}

/** A text can be long; a few of its pairs tell it from others. */
const mostGrams = 8;

/** The pairs of characters of a text, as the function `grams` of the database makes them. */
function gramsOf(text: string): string[] {
  const signs = Array.from(text.toLowerCase());
  const pairs = signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`);
  return [...new Set(pairs.filter((pair) => !/\s/.test(pair)))].slice(0, mostGrams);
}

/** Beyond so many it does not matter how many complaints have a pair. */
const common = 200;

/** The pair that the fewest complaints have. */
async function rarest(db: Reader, projectId: string, grams: readonly string[]): Promise<string> {
  const [first = ''] = grams;
  if (grams.length === 1) return first;
  const row = await db.row<{ gram: string }>(
    `select wanted.gram from unnest($2::text[]) wanted (gram)
      order by (select count(*) from (
        select 1 from complaint_gram g where g.project_id = $1 and g.gram = wanted.gram limit ${common}) found)
      limit 1`,
    [projectId, grams],
  );
  return row?.gram ?? first;
}
