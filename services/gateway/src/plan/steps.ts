/** A question to one service. Its text is the same each time, so that the service compiles it once. */
export interface Call {
  readonly service: string;
  readonly query: string;
  /** The operation's variables that it uses. */
  readonly variables: readonly string[];
}

/** Asks for root fields; the answer's data become part of the whole. */
export interface FetchStep {
  readonly kind: 'fetch';
  readonly call: Call;
  /** The first field that it asks for: where faults belong that name no field. */
  readonly firstKey: string;
  readonly renames: readonly Rename[];
}

/** Asks for more of records that are there already, all of them at once. */
export interface EntitiesStep {
  readonly kind: 'entities';
  readonly call: Call;
  readonly loads: readonly EntityLoad[];
}

/** One list of records of an EntitiesStep. */
export interface EntityLoad {
  /** The field of the answer that holds them, in the order of the representations. */
  readonly key: string;
  /** The variable that takes the representations. */
  readonly variable: string;
  /** Where the records stand in the data. */
  readonly paths: readonly Path[];
  readonly represent: Represent;
  readonly renames: readonly Rename[];
}

export interface SequenceStep {
  readonly kind: 'sequence';
  readonly steps: readonly Step[];
}

export interface ParallelStep {
  readonly kind: 'parallel';
  readonly steps: readonly Step[];
}

export type Step = FetchStep | EntitiesStep | SequenceStep | ParallelStep;

/** Steps down through the data: a field, or only objects of these types. Lists are gone through wherever they stand. */
export type Path = readonly (string | ReadonlySet<string>)[];

/** An object of an answer. */
export type Row = Record<string, unknown>;

/** What another service needs to find the record; undefined where it cannot be found, or need not be. */
export type Represent = (record: Row) => Row | undefined;

/** A value that the planner had answered under another name, at the end of the path. */
export interface Rename {
  readonly path: Path;
  readonly from: string;
  readonly to: string;
}
