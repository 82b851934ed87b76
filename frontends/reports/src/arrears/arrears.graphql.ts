import { graphql } from '../gql/gql.ts';

/** Arrears on a day, on the day they are compared with, and, where only a part was chosen, what there is to choose from. */
export const ArrearsReportQuery = graphql(`
  query ArrearsReport(
    $projectId: ID!
    $asOf: CivilDate
    $compareWith: CivilDate
    $compared: Boolean!
    $part: Boolean!
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
      units
      byBuilding {
        building {
          id
          name
        }
        total
        units
      }
      byItem {
        feeItem {
          id
          name
        }
        total
        units
      }
      byAge {
        age
        total
        units
      }
      cells {
        total
      }
    }
    compared: arrearsReport(
      projectId: $projectId
      asOf: $compareWith
      buildingIds: $buildingIds
      feeItemIds: $feeItemIds
      ages: $ages
    ) @include(if: $compared) {
      asOf
      total
      accounts
      units
      byBuilding {
        building {
          id
          name
        }
        total
        units
      }
      byItem {
        feeItem {
          id
          name
        }
        total
        units
      }
      byAge {
        age
        total
        units
      }
    }
    whole: arrearsReport(projectId: $projectId, asOf: $asOf) @include(if: $part) {
      total
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
