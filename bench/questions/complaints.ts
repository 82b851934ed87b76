import { byHash, byText, type Edges, type Federated, fen, paged, pageSize, type Question, type Way } from './ways.ts';

const document = `query Complaints($projectId: ID!, $first: Int!, $after: String) {
  complaints(projectId: $projectId, filter: { list: all }, first: $first, after: $after) {
    edges { node { id number status severity registeredAt ownerName words unit { id code accounts { balance } } } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface Complaint {
  id: string;
  number: string;
  status: string;
  severity: string | null;
  registeredAt: string;
  ownerName: string;
  words: string;
}

/** Not every complaint is about a unit. */
type OnUnit<Accounts> = { code: string; accounts: Accounts } | null;

const row = (one: Complaint, unit: string | undefined, balances: readonly string[] | undefined) => {
  const { id, number, status, severity, registeredAt, ownerName, words } = one;
  const at = new Date(registeredAt).toISOString();
  return [id, number, status, severity, at, ownerName, words, unit ?? null, ...(balances ?? [])];
};

type Ours = Complaint & { unit: OnUnit<{ balance: string }[]> };

const federated: Federated = {
  variables: ({ projectId, after }) => ({ projectId, first: pageSize, after }),
  read: ({ data }: { data: { complaints: Edges<Ours> } }) =>
    paged(data.complaints, (one) =>
      row(
        one,
        one.unit?.code,
        one.unit?.accounts.map(({ balance }) => fen(balance)),
      ),
    ),
};

type Theirs = Omit<Complaint, 'id'> & { rowId: string; unitByUnitId: OnUnit<{ nodes: { balanceFen: string }[] }> };

const postgraphile: Way = {
  body: ({ projectId, after }) => ({
    query: `query Complaints($projectId: UUID!, $first: Int!, $after: Cursor) {
      allComplaints(condition: { projectId: $projectId }, orderBy: [REGISTERED_AT_DESC, ROW_ID_DESC], first: $first, after: $after) {
        edges { node { rowId number status severity registeredAt ownerName words unitByUnitId { rowId code accounts { nodes { balanceFen } } } } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
    variables: { projectId, first: pageSize, after },
  }),
  read: ({ data }: { data: { allComplaints: Edges<Theirs> } }) =>
    paged(data.allComplaints, ({ rowId: id, unitByUnitId: unit, ...one }) =>
      row(
        { ...one, id },
        unit?.code,
        unit?.accounts.nodes.map(({ balanceFen }) => balanceFen),
      ),
    ),
};

type Floors = Complaint & { unit: string | null; balances: string[] | null };

const floor: Way = {
  body: ({ projectId, after }) => {
    const { at = null, id = null } = (after ?? {}) as { at?: string; id?: string };
    return { do: 'complaints', projectId, values: [pageSize, at, id] };
  },
  read: ({ rows, more }: { rows: Floors[]; more: boolean }) => ({
    rows: rows.map((one) => row(one, one.unit ?? undefined, one.balances ?? undefined)),
    more,
    after: { at: rows.at(-1)?.registeredAt, id: rows.at(-1)?.id },
  }),
};

export const complaints: Question = {
  title: '50 complaints with unit and balance (three subgraphs)',
  pages: 10,
  document,
  ways: { ours: byHash(document, federated), apollo: byText(document, federated), postgraphile, floor },
};
