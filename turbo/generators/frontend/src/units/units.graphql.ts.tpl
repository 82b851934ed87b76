import { graphql } from '../gql/gql.ts';

// Names of operations begin with the app's: the portal's pages share one cache.
export const Units = graphql(`
  query %Name%Units($projectId: ID!, $first: Int!, $after: String) {
    units(projectId: $projectId, orderBy: CODE, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id code area remark building { id name } } }
    }
  }
`);

export const UnitById = graphql(`
  query %Name%Unit($id: ID!) {
    unit(id: $id) { id code area remark version allowedActions building { id name } }
  }
`);

export const CorrectUnit = graphql(`
  mutation %Name%CorrectUnit($input: CorrectUnitInput!) {
    correctUnit(input: $input) {
      ... on Unit { id remark version allowedActions }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);
