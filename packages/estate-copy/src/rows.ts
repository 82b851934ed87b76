import type { CivilDate } from '@onedesk/kernel';

/** A row of the view `project`. */
export interface CopiedProject {
  readonly id: string;
  readonly name: string;
  /** Cuts its days and months, such as `Asia/Shanghai`. */
  readonly time_zone: string;
  readonly version: number;
}

/** A row of the view `building`. */
export interface CopiedBuilding {
  readonly id: string;
  readonly project_id: string;
  readonly name: string;
  /** It was a mistake: it stays for what refers to it, and shows in no list. */
  readonly withdrawn: boolean;
  readonly version: number;
}

/** A row of the view `unit`. */
export interface CopiedUnit {
  readonly id: string;
  readonly project_id: string;
  readonly building_id: string;
  /** Building and number: `A座-1502`. */
  readonly code: string;
  readonly number: string;
  /** The same for every spelling of building and number; unique in a project among units not withdrawn. */
  readonly unit_key: string;
  readonly kind: string;
  /** m², an exact decimal. */
  readonly area: string;
  readonly withdrawn: boolean;
  readonly version: number;
}

/** A row of the view `unit_role`: what a party is to a unit, from its first day to its last, both included. */
export interface CopiedUnitRole {
  readonly id: string;
  readonly project_id: string;
  readonly unit_id: string;
  readonly party_id: string;
  readonly role: 'owner' | 'tenant' | 'occupant' | 'agent';
  /** Null for an ownership that began on a day nobody knows. */
  readonly since: CivilDate | null;
  readonly until: CivilDate | null;
  readonly withdrawn: boolean;
  readonly version: number;
}
