import { copiedTable, projectionRow } from '@onedesk/subgraph';

/** The projection's name: the row of `projection` that says how far it is. */
export const estateProjectionName = 'estate';

const projection = estateProjectionName;

/**
 * The statements of a service's migration that make its copy of the estate: the views `project`, `building`, `unit` and
 * `unit_role`, bounded by row-level security to the reader's projects. What was withdrawn stays, marked; `unit_key` is
 * what two spellings of one unit of a project have in common, as property forms it. No personal data.
 */
export const estateCopy = (schema: string): string[] => [
  projectionRow(projection),
  ...copiedTable(schema, {
    projection,
    view: 'project',
    project: 'id',
    columns: { name: 'text not null', time_zone: 'text not null' },
  }),
  ...copiedTable(schema, {
    projection,
    view: 'building',
    columns: { project_id: 'uuid not null', name: 'text not null', withdrawn: 'boolean not null' },
    indexes: ['project_id'],
  }),
  ...copiedTable(schema, {
    projection,
    view: 'unit',
    columns: {
      project_id: 'uuid not null',
      building_id: 'uuid not null',
      code: 'text not null',
      number: 'text not null',
      unit_key: 'text collate "C" not null',
      kind: 'text not null',
      area: 'numeric(12, 2) not null',
      withdrawn: 'boolean not null',
    },
    indexes: ['project_id, unit_key', 'building_id'],
  }),
  ...copiedTable(schema, {
    projection,
    view: 'unit_role',
    columns: {
      project_id: 'uuid not null',
      unit_id: 'uuid not null',
      party_id: 'uuid not null',
      role: 'text not null',
      since: 'date',
      until: 'date',
      withdrawn: 'boolean not null',
    },
    indexes: ['unit_id', 'party_id'],
  }),
];
