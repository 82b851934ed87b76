/** Who does something, by the name of the account's role in the demo. */
export type Staff =
  | 'receptionist'
  | 'customer-service-supervisor'
  | 'customer-service-manager'
  | 'project-manager'
  | 'general-manager'
  | 'area-manager'
  | 'engineering-supervisor';

/** Something that somebody does with a complaint or visit at an instant; `input` as the mutation takes it, but for what only the record knows. */
export interface Act {
  readonly at: Date;
  /** The approver: whoever the extension that is asked for waits for. CMP-5 */
  readonly by: Staff | 'approver';
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Done only if it stands so then; by default always. */
  readonly when?: 'repeatProposed';
}

/** Who does an act, where an extension waits for somebody of this role. */
export const doerOf = ({ by }: Pick<Act, 'by'>, approverRole: string | undefined): Staff =>
  by === 'approver' ? (kebab(approverRole ?? 'generalManager') as Staff) : by;

const kebab = (role: string): string => role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A unit where something can happen, and who lives or works there. */
export interface Home {
  /** As people say it; the duty log does. Nobody needs it where no visits come. */
  readonly code?: string;
  readonly unitId: string;
  readonly buildingId: string;
  readonly partyIds: readonly string[];
}

/** What a project has for its simulation. */
export interface Town {
  readonly projectId: string;
  readonly timeZone: string;
  readonly homes: readonly Home[];
  /** Ids of departments by name. */
  readonly departments: Readonly<Record<string, string>>;
}

/** A complaint or visit from its registration to wherever it comes; acts in the order of time. */
export interface Life {
  readonly about: 'complaint' | 'visit';
  /** A complaint's own id; a visit's is the system's to choose. */
  readonly id: string;
  readonly registration: Act;
  readonly acts: readonly Act[];
}
