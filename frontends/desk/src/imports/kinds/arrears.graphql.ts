import { graphql } from '../../gql/gql.ts';

/** Everything the page of an import of opening arrears shows but the faults, which are paged. */
export const ArrearsImportFields = graphql(`
  fragment ArrearsImportFields on ArrearsImport {
    id
    fileName
    state
    progress
    startedAt
    startedBy
    finishedAt
    sheets
    sheet
    headers { column text samples }
    mapping { column field }
    fields { key zh en required }
    counts {
      rows accepted faulty unchanged accounts feeItemsNew charged paid arrears
    }
    skippedLines { row reason }
    refusal { code message }
    faultyRowsUrl
    version
    allowedActions
  }
`);

const ArrearsImports = graphql(`
  query ArrearsImports($projectId: ID!, $first: Int!, $after: String) {
    many: arrearsImports(projectId: $projectId, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          fileName
          state
          progress
          startedAt
          startedBy
          finishedAt
          counts { rows accepted faulty unchanged accounts arrears }
          refusal { code message }
        }
      }
    }
  }
`);

const ArrearsImportById = graphql(`
  query ArrearsImportById($id: ID!) {
    one: arrearsImport(id: $id) { ...ArrearsImportFields @unmask }
  }
`);

const ArrearsImportFaults = graphql(`
  query ArrearsImportFaults($id: ID!, $first: Int!, $after: String) {
    one: arrearsImport(id: $id) {
      id
      faults(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { row column field code cell message } }
      }
    }
  }
`);

const ArrearsImportHistory = graphql(`
  query ArrearsImportHistory($id: ID!, $first: Int!, $after: String) {
    one: arrearsImport(id: $id) {
      id
      history(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { id at actorName action recordType recordId changes { field before after masked } } }
      }
    }
  }
`);

const StartArrearsImport = graphql(`
  mutation StartArrearsImport($input: StartArrearsImportInput!) {
    done: startArrearsImport(input: $input) {
      ... on ArrearsImport { ...ArrearsImportFields @unmask }
      ... on ArrearsImportUnderWay { code message import { id fileName startedAt finishedAt startedBy } }
      ... on Refusal { code message }
    }
  }
`);

const MapArrearsColumns = graphql(`
  mutation MapArrearsColumns($input: MapArrearsColumnsInput!) {
    done: mapArrearsColumns(input: $input) {
      ... on ArrearsImport { ...ArrearsImportFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

const RunArrearsImport = graphql(`
  mutation RunArrearsImport($input: RunArrearsImportInput!) {
    done: runArrearsImport(input: $input) {
      ... on ArrearsImport { ...ArrearsImportFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

const UndoArrearsImport = graphql(`
  mutation UndoArrearsImport($input: UndoArrearsImportInput!) {
    done: undoArrearsImport(input: $input) {
      ... on ArrearsImport { ...ArrearsImportFields @unmask }
      ... on BuiltUpon { records { name value } }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

/** What the pages of imports ask about opening arrears. */
export const arrearsDocuments = {
  one: ArrearsImportById,
  many: ArrearsImports,
  faults: ArrearsImportFaults,
  history: ArrearsImportHistory,
  start: StartArrearsImport,
  mapColumns: MapArrearsColumns,
  run: RunArrearsImport,
  undo: UndoArrearsImport,
};
