import type { Role } from '@onedesk/kernel';
import type { AnnouncementKind } from './kinds.ts';

/** What an announcement can be about, as the graph names it. */
export type AnnouncedRecord = 'Complaint' | 'Visit' | 'Callback' | 'ComplaintReport';

/**
 * Something that happened and whom it concerns. Pure data: decisions yield it, `announce` keeps it, and everybody
 * concerned is notified from there on.
 */
export interface Announcement {
  readonly id: string;
  readonly projectId: string;
  /** Where the record is a thing in a building: area managers of other buildings are not told (PPL-1). */
  readonly buildingId: string | null;
  readonly kind: AnnouncementKind;
  readonly recordType: AnnouncedRecord;
  readonly recordId: string;
  /** What people call the record, such as `CP-2026-000123`. */
  readonly number: string;
  /** Whoever holds one of these roles in the project, or in the company. */
  readonly toRoles: readonly Role[];
  /** Ids of accounts. */
  readonly toPersons: readonly string[];
  /** The department whose head is told. */
  readonly toDepartmentHead: string | null;
  /** The account that is never told: whoever did it knows. */
  readonly notTo?: string | null;
  /**
   * What fills the blanks of the kind's words, see `kinds.ts`: `severity` and `clock` by their keys, what ends in `At` as
   * an instant in ISO 8601, all else as it stands. Never personal data of customers.
   */
  readonly facts: Readonly<Record<string, string>>;
  readonly at: Date;
  /** The same announcement is made once, however often it is announced. */
  readonly once: string;
}
