import { graphql } from '../gql/gql.ts';

/** Collection by month, and the same months of the year before. */
export const CollectionReportQuery = graphql(`
  query CollectionReport(
    $projectId: ID!
    $from: String!
    $to: String!
    $earlierFrom: String!
    $earlierTo: String!
    $compared: Boolean!
  ) {
    collectionReport(projectId: $projectId, from: $from, to: $to) {
      definition
      charged
      collected
      collectedForMonth
      rate
      months {
        month
        charged
        collected
        collectedForMonth
        rate
        outstanding
      }
    }
    earlier: collectionReport(projectId: $projectId, from: $earlierFrom, to: $earlierTo) @include(if: $compared) {
      charged
      collected
      collectedForMonth
      rate
      months {
        month
        charged
        collected
        collectedForMonth
        rate
        outstanding
      }
    }
  }
`);

/** The entries behind the money of a month. */
export const CollectionEntriesQuery = graphql(`
  query CollectionEntries($projectId: ID!, $month: String!, $first: Int!, $after: String) {
    collectionEntries(projectId: $projectId, month: $month, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          seq
          kind
          bookedOn
          amount
          actorName
          reason
          receipt {
            id
            number
          }
          reverses {
            id
            seq
          }
          postings {
            id
            account {
              id
              unit {
                id
                code
              }
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The money of one month: what its entries add up to. */
export const CollectedQuery = graphql(`
  query Collected($projectId: ID!, $month: String!) {
    collectionReport(projectId: $projectId, from: $month, to: $month) {
      collected
    }
  }
`);
