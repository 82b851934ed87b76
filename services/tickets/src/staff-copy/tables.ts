import { copiedTable, projectionRow } from '@onedesk/subgraph';

/** The projection's name: the row of `projection` that says how far it is. */
export const staffProjectionName = 'staff';

const projection = staffProjectionName;

/**
 * The statements that make the copy of who works here: the views `staff`, `staff_grant`, `department` and
 * `department_member`. Whoever was deactivated, revoked or has left stays, marked. Roles held in a project are bounded
 * by row-level security to its readers; names of colleagues and departments are known in the whole company (PPL-7).
 */
export const staffCopy = (schema: string): string[] => [
  projectionRow(projection),
  ...copiedTable(schema, {
    projection,
    view: 'staff',
    project: null,
    columns: { name: 'text not null', active: 'boolean not null' },
  }),
  ...copiedTable(schema, {
    projection,
    view: 'staff_grant',
    orCompany: true,
    columns: {
      account_id: 'uuid not null',
      project_id: 'uuid',
      role: 'text not null',
      building_ids: 'uuid[] not null',
      revoked: 'boolean not null',
    },
    indexes: ['role, project_id where not revoked', 'account_id where not revoked'],
  }),
  ...copiedTable(schema, {
    projection,
    view: 'department',
    project: null,
    columns: { name: 'text not null', head_id: 'uuid' },
    indexes: ['head_id'],
  }),
  ...copiedTable(schema, {
    projection,
    view: 'department_member',
    project: null,
    columns: { department_id: 'uuid not null', account_id: 'uuid not null', has_left: 'boolean not null' },
    indexes: ['department_id where not has_left', 'account_id where not has_left'],
  }),
];
