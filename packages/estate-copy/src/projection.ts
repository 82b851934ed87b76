import { type ChangedRecord, defineProjection, dropCopies, idsOf, type Into, putCopies } from '@onedesk/subgraph';
import { type EstateState, fetchEstate } from './fetch.ts';
import { estateProjectionName } from './tables.ts';

/** Keeps the copy of the estate (`estateCopy`) as property has it. */
export const estateProjection = defineProjection<EstateChange>({
  name: estateProjectionName,
  source: 'property',
  types: ['Project', 'Building', 'Unit', 'UnitRole'],
  views: ['project', 'building', 'unit', 'unit_role'],
  fetch: async (changed, peers) => ({ changed, state: await fetchEstate(changed, peers) }),
  apply: applyEstate,
});

interface EstateChange {
  readonly changed: readonly ChangedRecord[];
  readonly state: EstateState;
}

async function applyEstate({ changed, state }: EstateChange, into: Into): Promise<void> {
  const kinds = [
    { type: 'Project', view: 'project', rows: state.projects },
    { type: 'Building', view: 'building', rows: state.buildings },
    { type: 'Unit', view: 'unit', rows: state.units },
    { type: 'UnitRole', view: 'unit_role', rows: state.unitRoles },
  ];
  for (const { type, view, rows } of kinds) {
    const there = new Set(rows.map(({ id }) => id));
    await putCopies(into, view, rows);
    await dropCopies(
      into,
      view,
      idsOf(changed, type).filter((id) => !there.has(id)),
    );
  }
}
