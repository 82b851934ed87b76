import type { CivilDate } from '@onedesk/kernel';

/** The complaints that one receptionist takes in one project within some months. */
export interface Chunk {
  readonly projectId: string;
  readonly receptionist: { readonly id: string; readonly name: string };
  readonly from: CivilDate;
  readonly days: number;
  /** How many. */
  readonly count: number;
  readonly firstNumber: number;
}

/** What all chunks share. */
export interface Played {
  readonly url: string;
  /** The instant at which the simulation ends. */
  readonly until: string;
  /** Ids of departments by name. */
  readonly departments: Readonly<Record<string, string>>;
}
