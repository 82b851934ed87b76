import { byHash, byText, type Edges, type Federated, paged, pageSize, type Question, type Way } from './ways.ts';

const kind = 'office';

const document = `query Units($projectId: ID!, $filter: UnitFilter, $first: Int!, $after: String) {
  units(projectId: $projectId, filter: $filter, first: $first, after: $after) {
    edges { node { id code floor area } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Unit {
  id: string;
  code: string;
  floor: number;
  area: string;
}

const row = ({ id, code, floor, area }: Unit) => [id, code, floor, Number(area)];

const federated: Federated = {
  variables: ({ projectId, after }) => ({ projectId, filter: { kind }, first: pageSize, after }),
  read: ({ data }: { data: { units: Edges<Unit> } }) => paged(data.units, row),
};

const postgraphile: Way = {
  body: ({ projectId, after }) => ({
    query: `query Units($projectId: UUID!, $kind: String!, $first: Int!, $after: Cursor) {
      allUnits(condition: { projectId: $projectId, kind: $kind }, orderBy: [SORT_KEY_ASC, ROW_ID_ASC], first: $first, after: $after) {
        edges { node { rowId code floor area } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: { projectId, kind, first: pageSize, after },
  }),
  read: ({ data }: { data: { allUnits: Edges<Unit & { rowId: string }> } }) =>
    paged(data.allUnits, ({ rowId, ...unit }) => row({ ...unit, id: rowId })),
};

const floor: Way = {
  body: ({ projectId, after }) => {
    const { sortKey = null, id = null } = (after ?? {}) as { sortKey?: string; id?: string };
    return { do: 'units', projectId, values: [pageSize, kind, sortKey, id] };
  },
  read: ({ rows, more }: { rows: (Unit & { sortKey: string })[]; more: boolean }) => ({
    rows: rows.map(row),
    more,
    after: { sortKey: rows.at(-1)?.sortKey, id: rows.at(-1)?.id },
  }),
};

export const units: Question = {
  title: '50 units of a kind, by their codes',
  pages: 10,
  document,
  ways: { ours: byHash(document, federated), apollo: byText(document, federated), postgraphile, floor },
};
