import { graphql } from '../gql/gql.ts';

/** The accounts behind a figure of the arrears report, and the figure itself. */
export const ArrearsAccountsQuery = graphql(`
  query ArrearsAccounts(
    $projectId: ID!
    $asOf: CivilDate
    $buildingIds: [ID!]
    $feeItemIds: [ID!]
    $ages: [ArrearsAge!]
    $first: Int!
    $after: String
  ) {
    arrearsAccounts(
      projectId: $projectId
      asOf: $asOf
      buildingIds: $buildingIds
      feeItemIds: $feeItemIds
      ages: $ages
      first: $first
      after: $after
    ) {
      edges {
        cursor
        node {
          accountId
          unit {
            id
            code
          }
          party {
            id
            name
          }
          total
          oldestDueOn
          charges
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** The figure that the list stands behind, and what there is to choose from. */
export const ArrearsFigureQuery = graphql(`
  query ArrearsFigure(
    $projectId: ID!
    $asOf: CivilDate
    $buildingIds: [ID!]
    $feeItemIds: [ID!]
    $ages: [ArrearsAge!]
  ) {
    arrearsReport(
      projectId: $projectId
      asOf: $asOf
      buildingIds: $buildingIds
      feeItemIds: $feeItemIds
      ages: $ages
    ) {
      asOf
      definition
      total
      accounts
    }
    whole: arrearsReport(projectId: $projectId, asOf: $asOf) {
      byItem {
        feeItem {
          id
          name
        }
      }
    }
    project(id: $projectId) {
      id
      buildings {
        id
        name
      }
    }
  }
`);
