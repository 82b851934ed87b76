/** A page of a list as the graph gives it: rows, whether there are more, and how many in all where that is counted. */
export interface Connection<Row> {
  readonly edges: readonly { readonly node: Row }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly totalCount?: number | null;
}

/** What `useQuery` says of a list that it reads. */
export interface ListReading {
  readonly loading: boolean;
  readonly error?: unknown;
  refetch(): unknown;
  fetchMore(options: { variables: { after: string | null | undefined } }): unknown;
}

/** A connection and how it is read, as a `DataTable` takes them: its rows, and more of them at its end. */
export const listOf = <Row>(connection: Connection<Row> | null | undefined, reading: ListReading) => ({
  rows: connection?.edges.map(({ node }) => node),
  loading: reading.loading,
  error: reading.error,
  onRetry: () => reading.refetch(),
  total: connection?.totalCount,
  hasMore: connection?.pageInfo.hasNextPage,
  loadingMore: reading.loading,
  onMore: () => reading.fetchMore({ variables: { after: connection?.pageInfo.endCursor } }),
});
