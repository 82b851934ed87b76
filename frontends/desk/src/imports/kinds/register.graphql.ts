import { graphql } from '../../gql/gql.ts';

/** Everything the page of an import of a register of units shows but the faults, which are paged. */
export const RegisterImportFields = graphql(`
  fragment RegisterImportFields on RegisterImport {
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
      rows accepted faulty unitsNew unitsChanged unitsUnchanged partiesNew partiesChanged
      ownershipsNew ownershipsEnded ownerships parties
    }
    skippedLines { row reason }
    refusal { code message }
    faultyRowsUrl
    version
    allowedActions
  }
`);

const RegisterImports = graphql(`
  query RegisterImports($projectId: ID!, $first: Int!, $after: String) {
    many: registerImports(projectId: $projectId, first: $first, after: $after) {
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
          counts { rows accepted faulty unitsNew unitsChanged unitsUnchanged }
          refusal { code message }
        }
      }
    }
  }
`);

const RegisterImportById = graphql(`
  query RegisterImportById($id: ID!) {
    one: registerImport(id: $id) { ...RegisterImportFields @unmask }
  }
`);

const RegisterImportFaults = graphql(`
  query RegisterImportFaults($id: ID!, $first: Int!, $after: String) {
    one: registerImport(id: $id) {
      id
      faults(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { row column field code cell message } }
      }
    }
  }
`);

const RegisterImportHistory = graphql(`
  query RegisterImportHistory($id: ID!, $first: Int!, $after: String) {
    one: registerImport(id: $id) {
      id
      history(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { id at actorName action recordType recordId changes { field before after masked } } }
      }
    }
  }
`);

const StartRegisterImport = graphql(`
  mutation StartRegisterImport($input: StartImportInput!) {
    done: startImport(input: $input) {
      ... on RegisterImport { ...RegisterImportFields @unmask }
      ... on AlreadyImported { code message import { id fileName startedAt finishedAt startedBy } }
      ... on Refusal { code message }
    }
  }
`);

const MapRegisterColumns = graphql(`
  mutation MapRegisterColumns($input: MapColumnsInput!) {
    done: mapColumns(input: $input) {
      ... on RegisterImport { ...RegisterImportFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

const RunRegisterImport = graphql(`
  mutation RunRegisterImport($input: RunImportInput!) {
    done: runImport(input: $input) {
      ... on RegisterImport { ...RegisterImportFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

const UndoRegisterImport = graphql(`
  mutation UndoRegisterImport($input: UndoImportInput!) {
    done: undoImport(input: $input) {
      ... on RegisterImport { ...RegisterImportFields @unmask }
      ... on BuiltUpon { records { name value } }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

/** What the pages of imports ask about a register of units. */
export const registerDocuments = {
  one: RegisterImportById,
  many: RegisterImports,
  faults: RegisterImportFaults,
  history: RegisterImportHistory,
  start: StartRegisterImport,
  mapColumns: MapRegisterColumns,
  run: RunRegisterImport,
  undo: UndoRegisterImport,
};
