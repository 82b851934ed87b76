import DataLoader from 'dataloader';

export const federated =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n';

const pageInfo = 'type PageInfo @shareable { hasNextPage: Boolean! endCursor: String }\n';

/** A page of rows that were asked for with one more; the cursor holds the order's values. */
function page(rows, first, cursorOf) {
  const edges = rows.slice(0, first).map((node) => ({ node }));
  const last = edges.at(-1)?.node;
  const endCursor = last ? Buffer.from(JSON.stringify(cursorOf(last))).toString('base64url') : null;
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor } };
}

const after = (cursor) => (cursor ? JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) : [null, null]);

/** Rows by key, one statement for all that are asked for at once. */
const byKey = (query, name, text, key) =>
  new DataLoader(async (ids) => {
    const rows = Map.groupBy(await query(name, text, [ids]), (row) => row[key]);
    return ids.map((id) => rows.get(id) ?? []);
  });

export const tickets = (query, require) => ({
  typeDefs: `${pageInfo}
    type Query { complaints(projectId: ID!, filter: ComplaintFilter, first: Int! = 20, after: String): ComplaintConnection! }
    input ComplaintFilter { list: ComplaintList! }
    enum ComplaintList { all }
    type ComplaintConnection { edges: [ComplaintEdge!]! pageInfo: PageInfo! }
    type ComplaintEdge { node: Complaint! }
    type Complaint @key(fields: "id") {
      id: ID! number: String! status: String! severity: String registeredAt: String! ownerName: String! words: String! unit: Unit
    }
    type Unit @key(fields: "id", resolvable: false) { id: ID! }`,
  loaders: () => ({}),
  resolvers: {
    Query: {
      async complaints(_, { projectId, first, after: cursor }, context) {
        require(context, 'complaint.see', projectId);
        const text = `select id, number, status, severity, registered_at, registered_at::text as place, owner_name, words, unit_id
          from peer.complaint where project_id = $1 and ($3::timestamptz is null or (registered_at, id) < ($3, $4::uuid))
          order by registered_at desc, id desc limit $2`;
        const rows = await query('complaints', text, [projectId, first + 1, ...after(cursor)]);
        return page(rows, first, ({ place, id }) => [place, id]);
      },
    },
    Complaint: {
      registeredAt: ({ registered_at: at }) => at.toISOString(),
      ownerName: ({ owner_name: name }) => name,
      unit: ({ unit_id: id }) => id && { id },
    },
  },
});

export const property = (query, require) => ({
  typeDefs: `${pageInfo}
    type Query {
      units(projectId: ID!, filter: UnitFilter, first: Int! = 50, after: String): UnitConnection!
      propertySearch(projectId: ID!, text: String!, first: Int! = 10): [SearchHit!]!
    }
    input UnitFilter { kind: UnitKind }
    enum UnitKind { residential office retail }
    type UnitConnection { edges: [UnitEdge!]! pageInfo: PageInfo! }
    type UnitEdge { node: Unit! }
    type Unit @key(fields: "id") { id: ID! code: String! floor: Int area: String! }
    type SearchHit { party: Party title: String! }
    type Party @key(fields: "id") { id: ID! }`,
  loaders: () => ({
    units: byKey(
      query,
      'units',
      'select id, project_id, code, floor, area from property.unit where id = any($1) and withdrawn_at is null',
      'id',
    ),
  }),
  resolvers: {
    Query: {
      async units(_, { projectId, filter, first, after: cursor }, context) {
        require(context, 'unit.see', projectId);
        const text = `select id, code, floor, area, sort_key from property.unit
          where project_id = $1 and withdrawn_at is null and ($3::text is null or kind = $3) and ($4::text is null or (sort_key, id) > ($4, $5::uuid))
          order by sort_key, id limit $2`;
        const rows = await query('list', text, [projectId, first + 1, filter?.kind, ...after(cursor)]);
        return page(rows, first, ({ sort_key: place, id }) => [place, id]);
      },
      async propertySearch(_, { projectId, text, first }, context) {
        require(context, 'party.see', projectId);
        const rows = await query('search', 'select id, name from peer.search_parties($1, $2) limit $3', [
          projectId,
          text,
          first,
        ]);
        return rows.map(({ id, name }) => ({ party: { id }, title: name }));
      },
    },
    Unit: {
      async __resolveReference({ id }, context) {
        const [unit] = await context.units.load(id);
        if (unit) require(context, 'unit.see', unit.project_id);
        return unit;
      },
    },
  },
});

const accountsSql = `select id, unit_id, project_id, balance_fen::text as fen from finance.ledger_account
  where unit_id = any($1) and book = 'customer' order by created_at, id`;

const yuan = (fen) => `${fen.padStart(3, '0').slice(0, -2)}.${fen.padStart(3, '0').slice(-2)}`;

const paymentSql = `select taken.*, taken.amount_fen::text as fen
  from (select set_config('app.projects', '*', true), set_config('app.actor_id', $4, true), set_config('app.actor_name', $4, true) offset 0) acting,
       peer.take_payment($1, $2, $3) taken where acting is not null`;

export const finance = (query, require) => ({
  typeDefs: `
    type Query { receipt(id: ID!): Receipt }
    type Mutation { takePayment(input: TakePaymentInput!): Receipt! }
    input TakePaymentInput { idempotencyKey: String! accountId: ID! amount: String! method: PaymentMethod! }
    enum PaymentMethod { cash }
    type Receipt @key(fields: "id") { id: ID! number: String! amount: String! method: PaymentMethod! }
    type Unit @key(fields: "id") { id: ID! accounts: [LedgerAccount!]! }
    type LedgerAccount @key(fields: "id") { id: ID! balance: String! }`,
  loaders: () => ({ accounts: byKey(query, 'accounts', accountsSql, 'unit_id') }),
  resolvers: {
    Unit: {
      async accounts({ id }, _, context) {
        const accounts = await context.accounts.load(id);
        for (const { project_id: projectId } of accounts) require(context, 'ledger.see', projectId);
        return accounts;
      },
    },
    LedgerAccount: { balance: ({ fen }) => yuan(fen) },
    Mutation: {
      async takePayment(_, { input: { idempotencyKey, accountId, amount } }, context) {
        const [account] = await query('account', 'select project_id from finance.ledger_account where id = $1', [
          accountId,
        ]);
        require(context, 'payment.take', account?.project_id);
        const [taken] = await query('payment', paymentSql, [
          accountId,
          amount.replace('.', ''),
          idempotencyKey,
          context.asker.id,
        ]);
        return { ...taken, amount: yuan(taken.fen) };
      },
    },
  },
});
