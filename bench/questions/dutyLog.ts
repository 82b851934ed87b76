import { byHash, byText, type Edges, type Federated, fen, paged, pageSize, type Question, type Way } from './ways.ts';

const document = `query DutyLog($projectId: ID!, $first: Int!, $after: String) {
  dutyLog(projectId: $projectId, first: $first, after: $after) {
    edges { node { id at authorName words unit { id code accounts { balance } } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Line {
  id: string;
  at: string;
  authorName: string;
  words: string;
  unit: { code: string; accounts: { balance: string }[] };
}

const instant = (text: string): string => new Date(text).toISOString();

const federated: Federated = {
  variables: ({ projectId, after }) => ({ projectId, first: pageSize, after }),
  read: ({ data }: { data: { dutyLog: Edges<Line> } }) =>
    paged(data.dutyLog, ({ id, at, authorName, words, unit }) => {
      const balances = unit.accounts.map(({ balance }) => fen(balance));
      return [id, instant(at), authorName, words, unit.code, ...balances];
    }),
};

interface TheirLine {
  rowId: string;
  at: string;
  authorName: string;
  words: string;
  unitByUnitId: { code: string; accounts: { nodes: { balanceFen: string }[] } };
}

const postgraphile: Way = {
  body: ({ projectId, after }) => ({
    query: `query DutyLog($projectId: UUID!, $first: Int!, $after: Cursor) {
      allDutyEntries(condition: { projectId: $projectId }, orderBy: [AT_DESC, ROW_ID_DESC], first: $first, after: $after) {
        edges { node { rowId at authorName words unitByUnitId { rowId code accounts { nodes { balanceFen } } } } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: { projectId, first: pageSize, after },
  }),
  read: ({ data }: { data: { allDutyEntries: Edges<TheirLine> } }) =>
    paged(data.allDutyEntries, ({ rowId, at, authorName, words, unitByUnitId: unit }) => {
      const balances = unit.accounts.nodes.map(({ balanceFen }) => balanceFen);
      return [rowId, instant(at), authorName, words, unit.code, ...balances];
    }),
};

interface FloorLine {
  id: string;
  at: string;
  author: string;
  words: string;
  unit: string;
  balances: string[];
}

const floor: Way = {
  body: ({ projectId, after }) => {
    const { at = null, id = null } = (after ?? {}) as { at?: string; id?: string };
    return { do: 'dutyLog', projectId, values: [pageSize, at, id] };
  },
  read: ({ rows, more }: { rows: FloorLine[]; more: boolean }) => ({
    rows: rows.map(({ id, at, author, words, unit, balances }) => [id, instant(at), author, words, unit, ...balances]),
    more,
    after: { at: rows.at(-1)?.at, id: rows.at(-1)?.id },
  }),
};

export const dutyLog: Question = {
  title: '50 lines of the duty log with unit and balance (three subgraphs)',
  pages: 10,
  document,
  ways: { ours: byHash(document, federated), apollo: byText(document, federated), postgraphile, floor },
};
