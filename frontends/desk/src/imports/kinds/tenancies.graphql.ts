import { graphql } from '../../gql/gql.ts';

/** Everything the page of an import of tenancies shows but the faults, which are paged. */
export const TenancyImportFields = graphql(`
  fragment TenancyImportFields on TenancyImport {
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
      rows accepted faulty tenanciesNew tenanciesChanged tenanciesUnchanged partiesNew partiesChanged
    }
    skippedLines { row reason }
    refusal { code message }
    faultyRowsUrl
    version
    allowedActions
  }
`);

const TenancyImports = graphql(`
  query TenancyImports($projectId: ID!, $first: Int!, $after: String) {
    many: tenancyImports(projectId: $projectId, first: $first, after: $after) {
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
          counts { rows accepted faulty tenanciesNew tenanciesChanged tenanciesUnchanged }
          refusal { code message }
        }
      }
    }
  }
`);

const TenancyImportById = graphql(`
  query TenancyImportById($id: ID!) {
    one: tenancyImport(id: $id) { ...TenancyImportFields @unmask }
  }
`);

const TenancyImportFaults = graphql(`
  query TenancyImportFaults($id: ID!, $first: Int!, $after: String) {
    one: tenancyImport(id: $id) {
      id
      faults(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { row column field code cell message } }
      }
    }
  }
`);

const TenancyImportHistory = graphql(`
  query TenancyImportHistory($id: ID!, $first: Int!, $after: String) {
    one: tenancyImport(id: $id) {
      id
      history(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { id at actorName action recordType recordId changes { field before after masked } } }
      }
    }
  }
`);

const StartTenancyImport = graphql(`
  mutation StartTenancyImport($input: StartTenancyImportInput!) {
    done: startTenancyImport(input: $input) {
      ... on TenancyImport { ...TenancyImportFields @unmask }
      ... on TenancyImportUnderWay { code message import { id fileName startedAt finishedAt startedBy } }
      ... on Refusal { code message }
    }
  }
`);

const MapTenancyColumns = graphql(`
  mutation MapTenancyColumns($input: MapTenancyColumnsInput!) {
    done: mapTenancyColumns(input: $input) {
      ... on TenancyImport { ...TenancyImportFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

const RunTenancyImport = graphql(`
  mutation RunTenancyImport($input: RunTenancyImportInput!) {
    done: runTenancyImport(input: $input) {
      ... on TenancyImport { ...TenancyImportFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

const UndoTenancyImport = graphql(`
  mutation UndoTenancyImport($input: UndoTenancyImportInput!) {
    done: undoTenancyImport(input: $input) {
      ... on TenancyImport { ...TenancyImportFields @unmask }
      ... on BuiltUpon { records { name value } }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

/** What the pages of imports ask about tenancies. */
export const tenanciesDocuments = {
  one: TenancyImportById,
  many: TenancyImports,
  faults: TenancyImportFaults,
  history: TenancyImportHistory,
  start: StartTenancyImport,
  mapColumns: MapTenancyColumns,
  run: RunTenancyImport,
  undo: UndoTenancyImport,
};
