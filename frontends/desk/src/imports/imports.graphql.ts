import { graphql } from '../gql/gql.ts';

/** Everything the import page shows but the faults, which are paged. */
export const ImportFields = graphql(`
  fragment ImportFields on RegisterImport {
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

export const RegisterImports = graphql(`
  query RegisterImports($projectId: ID!, $first: Int!, $after: String) {
    registerImports(projectId: $projectId, first: $first, after: $after) {
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

export const RegisterImportById = graphql(`
  query RegisterImportById($id: ID!) {
    registerImport(id: $id) { ...ImportFields @unmask }
  }
`);

export const ImportFaults = graphql(`
  query ImportFaults($id: ID!, $first: Int!, $after: String) {
    registerImport(id: $id) {
      id
      faults(first: $first, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { row column field code cell message } }
      }
    }
  }
`);

export const ImportHistory = graphql(`
  query ImportHistory($id: ID!, $first: Int!, $after: String) {
    registerImport(id: $id) {
      id
      history(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { id at actorName action recordType recordId changes { field before after masked } } }
      }
    }
  }
`);

export const StartImport = graphql(`
  mutation StartImport($input: StartImportInput!) {
    startImport(input: $input) {
      ... on RegisterImport { ...ImportFields @unmask }
      ... on AlreadyImported { code message import { id fileName startedAt finishedAt startedBy } }
      ... on Refusal { code message }
    }
  }
`);

export const MapColumns = graphql(`
  mutation MapColumns($input: MapColumnsInput!) {
    mapColumns(input: $input) {
      ... on RegisterImport { ...ImportFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const RunImport = graphql(`
  mutation RunImport($input: RunImportInput!) {
    runImport(input: $input) {
      ... on RegisterImport { ...ImportFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const UndoImport = graphql(`
  mutation UndoImport($input: UndoImportInput!) {
    undoImport(input: $input) {
      ... on RegisterImport { ...ImportFields @unmask }
      ... on BuiltUpon { records { name value } }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);
