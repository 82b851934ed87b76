import {
  type ChangedRecord,
  type CopyRow,
  defineProjection,
  dropCopies,
  idsOf,
  type Into,
  type Peers,
  putCopies,
} from '@onedesk/subgraph';
import { staffProjectionName } from './tables.ts';

/** What identity's feed calls the records, the views that keep them, and where its answer has them. */
const kinds = [
  { type: 'Account', view: 'staff', of: 'staff' },
  { type: 'Grant', view: 'staff_grant', of: 'grants' },
  { type: 'Department', view: 'department', of: 'departments' },
  { type: 'DepartmentMember', view: 'department_member', of: 'members' },
] as const;

/** Records as identity has them now; what does not exist is missing. */
type StaffState = Readonly<Record<(typeof kinds)[number]['of'], readonly CopyRow[]>>;

interface StaffChange {
  readonly changed: readonly ChangedRecord[];
  readonly state: StaffState;
}

/** The aliases are the columns. */
const query = `query ($accountIds: [ID!]!, $grantIds: [ID!]!, $departmentIds: [ID!]!, $memberIds: [ID!]!) {
  state: staffCopy(accountIds: $accountIds, grantIds: $grantIds, departmentIds: $departmentIds, memberIds: $memberIds) {
    staff { id name active version }
    grants { id account_id: accountId project_id: projectId role building_ids: buildingIds revoked version }
    departments { id name head_id: headId version }
    members { id department_id: departmentId account_id: accountId has_left: hasLeft version }
  }
}`;

/** Keeps the copy of the staff (`staffCopy`) as identity has it. */
export const staffProjection = defineProjection<StaffChange>({
  name: staffProjectionName,
  source: 'identity',
  types: kinds.map(({ type }) => type),
  views: kinds.map(({ view }) => view),
  fetch: async (changed, peers) => ({ changed, state: await fetchStaff(changed, peers) }),
  apply: applyStaff,
});

async function fetchStaff(changed: readonly ChangedRecord[], peers: Peers): Promise<StaffState> {
  const { state } = await peers.ask<{ state: StaffState }>('identity', query, {
    accountIds: idsOf(changed, 'Account'),
    grantIds: idsOf(changed, 'Grant'),
    departmentIds: idsOf(changed, 'Department'),
    memberIds: idsOf(changed, 'DepartmentMember'),
  });
  return state;
}

async function applyStaff({ changed, state }: StaffChange, into: Into): Promise<void> {
  for (const { type, view, of } of kinds) {
    const rows = state[of];
    const there = new Set(rows.map(({ id }) => id));
    await putCopies(into, view, rows);
    await dropCopies(
      into,
      view,
      idsOf(changed, type).filter((id) => !there.has(id)),
    );
  }
}
