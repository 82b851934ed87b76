import { CivilDateScalar, enumOf, For, PageInfo, RefusalType, resultUnion, showColumns } from '@onedesk/subgraph';
import type { CivilDate } from '@onedesk/kernel';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { partyReference, PartyType, unitReference, UnitType } from '../estate/index.ts';
import {
  type Channel,
  channels,
  type CommunicativeKind,
  communicativeKinds,
  complaintCategories,
  type ComplaintCategory,
  complaintCauses,
  type ComplaintCause,
} from './complaint.ts';
import { type ComplaintStatus, complaintStatuses } from './complaint.lifecycle.ts';
import { severities, type Severity } from './complaint.policy.ts';
import { type ComplaintList, complaintLists, type ComplaintRow } from './complaint.queries.ts';

import { effectiveSeverity, isOpenStatus } from './severity.ts';

/** Inside a command the driver gives instants as texts. */
const instant = (at: Date | string): Date => (at instanceof Date ? at : new Date(at));

export const ChannelEnum = enumOf('ComplaintChannel', channels, 'How a complaint came in. CMP-10', ['bi', 'partner']);
export const SeverityEnum = enumOf('ComplaintSeverity', severities, 'CMP-2', ['bi', 'partner']);
export const ComplaintStatusEnum = enumOf('ComplaintStatus', complaintStatuses, 'CMP-7', ['bi', 'partner']);
export const CategoryEnum = enumOf('ComplaintCategory', complaintCategories, 'RPT-1', ['bi', 'partner']);
export const CauseEnum = enumOf('ComplaintCause', complaintCauses, 'RPT-1', ['bi', 'partner']);
export const CommunicativeKindEnum = enumOf('CommunicativeKind', communicativeKinds, 'CMP-2', ['bi', 'partner']);
export const ComplaintListEnum = enumOf('ComplaintList', complaintLists, 'The worklists of complaints.', ['bi']);
export const repeatStates = ['proposed', 'confirmed', 'dismissed'] as const;
export const RepeatStateEnum = enumOf('RepeatState', repeatStates, 'CMP-4', ['bi', 'partner']);

@Directive('@key(fields: "id")')
@ObjectType('Complaint', { description: 'A complaint (投诉) and how far it is on its way. CMP-1, CMP-7' })
export class ComplaintType {
  /** As it is stored: what somebody told is shown as the reader may see it. */
  readonly row: ComplaintRow;

  /** As it is at the instant `now`. What the row lacks is what nobody asked for. */
  constructor(row: ComplaintRow, now: Date) {
    this.row = row;
    this.unit = row.unit_id ? unitReference(row.unit_id) : null;
    this.party = row.party_id ? partyReference(row.party_id) : null;
    this.registeredAt = instant(row.registered_at);
    this.escalatesAt = row.escalates_at && instant(row.escalates_at);
    this.severity = effectiveSeverity(
      { severity: row.severity, status: row.status, escalatesAt: this.escalatesAt },
      now,
    );
    const byItself = this.severity === 'critical' && row.severity !== 'critical';
    this.escalatedAt = row.escalated_at ?? (byItself ? this.escalatesAt : null);
    this.dueAt = row.due_at && instant(row.due_at);
    this.dueFrom = row.due_from && instant(row.due_from);
    this.overdue = isOpenStatus(row.status) && this.dueAt !== null && this.dueAt <= now;
  }

  @For('bi', 'partner') @Field(() => ID) id!: string;
  @For('bi', 'partner') @Field(() => ID) projectId!: string;
  @For('bi', 'partner') @Field(() => String, { description: 'Such as CP-2026-000123.' }) number!: string;
  @For('bi', 'partner') @Field(() => UnitType, { nullable: true }) unit: UnitType | null;
  @Field(() => PartyType, { nullable: true, description: 'Null where property’s register does not know who it was.' })
  party: PartyType | null;
  @For('bi', 'partner') @Field(() => ChannelEnum) channel!: Channel;
  @Field(() => ID, { nullable: true }) visitId!: string | null;
  @For('bi', 'partner') @Field(() => Date, { nullable: true }) happenedAt!: Date | null;
  @For('bi') @Field(() => ID, { nullable: true }) departmentId!: string | null;
  @For('bi', 'partner') @Field(() => Date) registeredAt: Date;
  @Field(() => String) registeredByName!: string;
  @Field(() => String) ownerId!: string;
  @Field(() => String, { description: 'Who follows it up until it is closed. VST-4' }) ownerName!: string;
  @Field(() => String, { nullable: true }) assigneeId!: string | null;
  @Field(() => String, { nullable: true }) assigneeName!: string | null;
  @Field(() => String, { nullable: true, description: 'Named by the general manager. CMP-3' })
  trackerName!: string | null;
  @For('bi', 'partner') @Field(() => ComplaintStatusEnum) status!: ComplaintStatus;
  @For('bi', 'partner')
  @Field(() => SeverityEnum, {
    nullable: true,
    description: 'As it is now: after a month a valid one is critical. CMP-4',
  })
  severity: Severity | null;
  @For('bi', 'partner')
  @Field(() => CommunicativeKindEnum, { nullable: true })
  communicativeKind!: CommunicativeKind | null;
  @For('bi', 'partner') @Field(() => CategoryEnum, { nullable: true }) category!: ComplaintCategory | null;
  @For('bi', 'partner') @Field(() => CauseEnum, { nullable: true }) cause!: ComplaintCause | null;
  @For('bi') @Field(() => Boolean) aboutPromisedService!: boolean;
  @For('bi')
  @Field(() => Date, { nullable: true, description: 'When it becomes critical by itself. CMP-4' })
  escalatesAt: Date | null;
  @For('bi') @Field(() => Date, { nullable: true }) escalatedAt: Date | null;
  @For('bi') @Field(() => RepeatStateEnum, { nullable: true }) repeatState!: (typeof repeatStates)[number] | null;
  @Field(() => Date, { nullable: true }) siteCheckedAt!: Date | null;
  @Field(() => Date, { nullable: true }) solutionAt!: Date | null;
  @Field(() => String, { nullable: true }) solutionByName!: string | null;
  @For('bi', 'partner')
  @Field(() => Date, { nullable: true, description: 'Agreed with the customer. CBK-2' })
  agreedAt!: Date | null;
  @For('bi', 'partner') @Field(() => Date, { nullable: true }) settledAt!: Date | null;
  @For('bi', 'partner') @Field(() => Date, { nullable: true }) answeredAt!: Date | null;
  @For('bi', 'partner') @Field(() => Int, { description: 'How often it was reopened. CMP-7' }) reopened!: number;
  @For('bi', 'partner') @Field(() => Date, { nullable: true }) closedAt!: Date | null;
  @For('bi', 'partner')
  @Field(() => Date, { nullable: true, description: 'When it is next due.' })
  dueAt: Date | null;
  @For('bi') @Field(() => String, { nullable: true, description: 'By which clock.' }) dueKind!: string | null;
  @For('bi', 'partner') @Field(() => Boolean, { description: 'CMP-5' }) overdue: boolean;
  @For('bi', 'partner') @Field(() => Int) version!: number;
  /** Since when the clock runs by which it is next due. */
  dueFrom: Date | null;
}

/** The fields that say what a column says. */
export const columnFields = [
  'id',
  'projectId',
  'number',
  'channel',
  'visitId',
  'happenedAt',
  'departmentId',
  'registeredByName',
  'ownerId',
  'ownerName',
  'assigneeId',
  'assigneeName',
  'trackerName',
  'status',
  'communicativeKind',
  'category',
  'cause',
  'aboutPromisedService',
  'repeatState',
  'siteCheckedAt',
  'solutionAt',
  'solutionByName',
  'agreedAt',
  'settledAt',
  'answeredAt',
  'reopened',
  'closedAt',
  'dueKind',
  'version',
] as const satisfies readonly (keyof ComplaintType)[];
showColumns(ComplaintType, columnFields);

@ObjectType()
export class ComplaintEdge {
  @For('bi', 'partner') @Field(() => String) cursor!: string;
  @For('bi', 'partner') @Field(() => ComplaintType) node!: ComplaintType;
}

@ObjectType()
export class ComplaintConnection {
  @For('bi', 'partner') @Field(() => [ComplaintEdge]) edges!: ComplaintEdge[];
  @For('bi', 'partner') @Field(() => PageInfo) pageInfo!: PageInfo;
  @Field(() => Date, { description: 'The server’s time of this reading.' }) asOf!: Date;
}

@ObjectType({ description: 'How many complaints stand in a worklist; `more` beyond what is counted.' })
export class ComplaintCount {
  @Field(() => ComplaintListEnum) list!: ComplaintList;
  @Field(() => Int) count!: number;
  @Field(() => Boolean) more!: boolean;
}

@InputType({ description: 'Which complaints of a project.' })
export class ComplaintFilterInput {
  @For('bi') @Field(() => ComplaintListEnum, { defaultValue: 'open' }) list!: ComplaintList;
  @For('bi') @Field(() => SeverityEnum, { nullable: true }) severity?: Severity | null;
  @For('bi') @Field(() => ComplaintStatusEnum, { nullable: true }) status?: ComplaintStatus | null;
  @For('bi') @Field(() => CategoryEnum, { nullable: true }) category?: ComplaintCategory | null;
  @For('bi') @Field(() => ID, { nullable: true }) departmentId?: string | null;
  @For('bi') @Field(() => ID, { nullable: true }) buildingId?: string | null;
  @For('bi') @Field(() => ID, { nullable: true }) unitId?: string | null;
  @Field(() => ID, { nullable: true }) partyId?: string | null;
  @Field(() => String, { nullable: true }) assigneeId?: string | null;
  @For('bi')
  @Field(() => CivilDateScalar, { nullable: true, description: 'Registered on this day or later.' })
  from?: CivilDate | null;
  @For('bi')
  @Field(() => CivilDateScalar, { nullable: true, description: 'Registered on this day or earlier.' })
  to?: CivilDate | null;
  @Field(() => String, {
    nullable: true,
    description: 'A number or the digits it ends with, or words of what happened.',
  })
  search?: string | null;
}

@ObjectType({
  implements: RefusalType,
  description: 'A valid complaint is settled with its handling record only. CMP-8',
})
export class NeedsHandlingRecord extends RefusalType {}

@ObjectType({ implements: RefusalType, description: 'More time is asked for before the clock runs out. CMP-5' })
export class ExtensionTooLate extends RefusalType {
  @Field(() => Date) dueAt!: Date;
}

@ObjectType({ implements: RefusalType, description: 'The policy names another role as the approver. CMP-5' })
export class NotTheApprover extends RefusalType {
  @Field(() => String) approverRole!: string;
}

/** The result union of a complaint's action. */
export const complaintResult = (name: string, refusals: () => (new () => object)[] = () => []) =>
  resultUnion(name, () => ComplaintType, refusals as never);
