import type { Problem } from '../apollo/problem.ts';

/** A refusal as it stands in every result union. Records never have both fields. */
export interface Refusal {
  __typename?: string;
  code: string;
  message: string;
}

/** One change of a record, in the words of the API. */
export interface Change {
  field: string;
  before?: string | null;
  after?: string | null;
  masked?: boolean;
}

/** Somebody changed the record meanwhile. Select all of it: `... on Stale { code message currentVersion changedBy changedAt changes { field before after masked } }`. */
export interface StaleRefusal extends Refusal {
  currentVersion: number;
  changedBy?: string | null;
  changedAt?: string | null;
  changes?: readonly Change[];
}

/** The union that a mutation's only root field yields. */
export type Answer<Data> = NonNullable<Data[Exclude<keyof Data, '__typename'>]>;
/** The members of the union that are refusals. */
export type RefusalOf<Data> = Extract<Answer<Data>, { code: string; message: string }>;
/** The members of the union that are records. */
export type RecordOf<Data> = Exclude<Answer<Data>, { code: string; message: string }>;

/** How a command ended. */
export type Outcome<Data> =
  /** Done and committed. */
  | { ok: true; record: RecordOf<Data> }
  /** Nothing was changed, and the service says why. */
  | { ok: false; refusal: RefusalOf<Data>; problem?: undefined }
  /** An error: bad input (`problem.fields`), missing permission, no answer. */
  | { ok: false; problem: Problem; refusal?: undefined };

/** How the last run of a command went, for its form. */
export interface CommandState {
  running: boolean;
  /** Why the last run was refused; for `<FormErrors>`. */
  refusal: Refusal | null;
  /** What went wrong with the last run, other than faults that stand at fields of the form. */
  problem: Problem | null;
  /** Forgets the last run. */
  reset: () => void;
}

/** Whether a member of a result union says why nothing was changed. */
export function isRefusal(answer: unknown): answer is Refusal {
  return has(answer, 'code') && has(answer, 'message') && typeof answer.code === 'string';
}

/** Whether it says so because somebody else has changed the record meanwhile. */
export function isStale(answer: unknown): answer is StaleRefusal {
  return isRefusal(answer) && has(answer, 'currentVersion') && typeof answer.currentVersion === 'number';
}

function has<Key extends string>(value: unknown, key: Key): value is Record<Key, unknown> {
  return typeof value === 'object' && value !== null && key in value;
}
