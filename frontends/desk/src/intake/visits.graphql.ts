import { graphql } from '../gql/gql.ts';

export const VisitFields = graphql(`
  fragment VisitFields on Visit {
    id
    projectId
    number
    at
    channel
    category
    status
    reason
    reply
    company
    callerName
    callerPhone
    masked
    party { id name }
    unit { id code }
    receptionistName
    ownerId
    ownerName
    promisedAt
    overdue
    closedAt
    closedByName
    version
    allowedActions
  }
`);

/** All that a visit's page shows of it. */
export const WholeVisit = graphql(`
  fragment WholeVisit on Visit {
    ...VisitFields @unmask
    complaint { id number }
    steps { id at kind byName toName until words }
    promise {
      id kind startsAt dueAt dueSoonAt endedAt state span policyVersion provisional asOf
      segments { from to state reason because { kind by note until span } }
    }
  }
`);

export const VisitById = graphql(`
  query VisitById($id: ID!) {
    visit(id: $id) { ...WholeVisit @unmask }
  }
`);

export const VisitHistory = graphql(`
  query VisitHistory($id: ID!, $first: Int!, $after: String) {
    visit(id: $id) {
      id
      history(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { id at actorName action recordType recordId changes { field before after masked } } }
      }
    }
  }
`);

export const Visits = graphql(`
  query Visits($projectId: ID!, $filter: VisitFilter, $first: Int!, $after: String) {
    visits(projectId: $projectId, filter: $filter, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id number at channel category status reason company callerName
          party { id name }
          unit { id code }
          ownerName promisedAt overdue
        }
      }
    }
  }
`);

export const CloseVisit = graphql(`
  mutation CloseVisit($input: CloseVisitInput!) {
    closeVisit(input: $input) {
      ... on Visit { ...WholeVisit @unmask }
      ... on NeedsReply { promisedAt }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const PromiseVisit = graphql(`
  mutation PromiseVisit($input: PromiseVisitInput!) {
    promiseVisit(input: $input) {
      ... on Visit { ...WholeVisit @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const HandOverVisit = graphql(`
  mutation HandOverVisit($input: HandOverVisitInput!) {
    handOverVisit(input: $input) {
      ... on Visit { ...WholeVisit @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);
