import type { Path, Row } from './steps.ts';

/** Steps of a path in an answer: fields and places in lists. */
export type Place = readonly (string | number)[];

/** Calls `visit` with each object at the path, in order. */
export function eachRecord(value: unknown, path: Path, visit: (record: Row) => void, at = 0): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) eachRecord(item, path, visit, at);
    return;
  }
  const record = value as Row;
  const step = path[at];
  if (step === undefined) visit(record);
  else if (typeof step === 'string') eachRecord(record[step], path, visit, at + 1);
  else if (isOf(record, step)) eachRecord(record, path, visit, at + 1);
}

/** The same with where each object stands: for errors, which are rare. */
export function eachPlace(
  value: unknown,
  path: Path,
  visit: (record: Row, place: Place) => void,
  at = 0,
  place: Place = [],
): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    value.forEach((item, index) => eachPlace(item, path, visit, at, [...place, index]));
    return;
  }
  const record = value as Row;
  const step = path[at];
  if (step === undefined) visit(record, place);
  else if (typeof step === 'string') eachPlace(record[step], path, visit, at + 1, [...place, step]);
  else if (isOf(record, step)) eachPlace(record, path, visit, at + 1, place);
}

/** A record whose type was not asked for stands where only one type can. */
const isOf = ({ __typename }: Row, types: ReadonlySet<string>): boolean =>
  typeof __typename !== 'string' || types.has(__typename);
