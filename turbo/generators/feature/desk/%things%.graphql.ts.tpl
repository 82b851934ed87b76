import { graphql } from '../gql/gql.ts';

export const %Thing%Fields = graphql(`
  fragment %Thing%Fields on %Thing% {
    id
    status
    words
    registeredAt
    registeredBy
    %done%At
    %done%By
    remark
    version
    allowedActions
  }
`);

export const %Thing%ById = graphql(`
  query %Thing%ById($id: ID!) {
    %thing%(id: $id) { ...%Thing%Fields @unmask }
  }
`);

export const %Thing%History = graphql(`
  query %Thing%History($id: ID!, $first: Int!, $after: String) {
    %thing%(id: $id) {
      id
      history(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { id at actorName action recordType recordId changes { field before after masked } } }
      }
    }
  }
`);

export const %Things% = graphql(`
  query %Things%($projectId: ID!, $status: %Thing%Status, $first: Int!, $after: String) {
    %things%(projectId: $projectId, status: $status, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { id status words registeredAt registeredBy } }
    }
  }
`);

export const Register%Thing% = graphql(`
  mutation Register%Thing%($input: Register%Thing%Input!) {
    register%Thing%(input: $input) {
      ... on %Thing% { ...%Thing%Fields @unmask }
      ... on Refusal { code message }
    }
  }
`);

export const %Action%%Thing% = graphql(`
  mutation %Action%%Thing%($input: %Action%%Thing%Input!) {
    %action%%Thing%(input: $input) {
      ... on %Thing% { ...%Thing%Fields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);
