/** The peers, as the table names them. */
export const peerNames = ['ours', 'apollo', 'postgraphile', 'floor'] as const;
export type PeerName = (typeof peerNames)[number];

/** Where a page stands: the project, and what the page before ended with, in the peer's own words. */
export interface Place {
  readonly projectId: string;
  /** How many pages came before. */
  readonly page: number;
  readonly after: unknown;
}

/** An answer in words that are the same for all peers. */
export interface Answer {
  readonly rows: readonly unknown[];
  readonly more: boolean;
  /** What the next page starts after, in the peer's own words. */
  readonly after: unknown;
}

/** How one peer is asked a question, and how its answer is read. */
export interface Way {
  body(place: Place): object;
  read(answer: never): Answer;
}

/** A question that all peers named here answer. */
export interface Question {
  readonly title: string;
  readonly ways: Readonly<Partial<Record<PeerName, Way>>>;
}

const pageSize = 50;
const instant = (text: string): string => new Date(text).toISOString();
/** `1234.50` in fen. */
const fen = (yuan: string): string => yuan.replace('.', '');

interface Edges<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const paged = <Node>({ edges, pageInfo }: Edges<Node>, row: (node: Node) => unknown): Answer => ({
  rows: edges.map(({ node }) => row(node)),
  more: pageInfo.hasNextPage,
  after: pageInfo.endCursor,
});

interface OurLine {
  id: string;
  at: string;
  authorName: string;
  words: string;
  unit: { code: string; accounts: { balance: string }[] };
}

const federatedDutyLog: Way = {
  body: ({ projectId, after }) => ({
    query: `query DutyLog($projectId: ID!, $first: Int!, $after: String) {
      dutyLog(projectId: $projectId, first: $first, after: $after) {
        edges { node { id at authorName words unit { id code accounts { balance } } } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: { projectId, first: pageSize, after },
  }),
  read: ({ data }: { data: { dutyLog: Edges<OurLine> } }) =>
    paged(data.dutyLog, ({ id, at, authorName, words, unit }) => [
      id,
      instant(at),
      authorName,
      words,
      unit.code,
      ...unit.accounts.map(({ balance }) => fen(balance)),
    ]),
};

interface TheirLine {
  rowId: string;
  at: string;
  authorName: string;
  words: string;
  unitByUnitId: { code: string; accounts: { nodes: { balanceFen: string }[] } };
}

const postgraphileDutyLog: Way = {
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
    paged(data.allDutyEntries, ({ rowId, at, authorName, words, unitByUnitId: unit }) => [
      rowId,
      instant(at),
      authorName,
      words,
      unit.code,
      ...unit.accounts.nodes.map(({ balanceFen }) => balanceFen),
    ]),
};

interface FloorLine {
  id: string;
  at: string;
  author: string;
  words: string;
  unit: string;
  balances: string[];
}

const floorDutyLog: Way = {
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

/** What is asked, in the order of the table. */
export const questions: readonly Question[] = [
  {
    title: '50 lines of the duty log with unit and balance (three subgraphs)',
    ways: { ours: federatedDutyLog, apollo: federatedDutyLog, postgraphile: postgraphileDutyLog, floor: floorDutyLog },
  },
];
