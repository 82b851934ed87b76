import { graphql } from '../gql/gql.ts';

/** The register on a day, and on the day it is compared with. */
export const UnitRegisterQuery = graphql(`
  query UnitRegister($projectId: ID!, $asOf: CivilDate, $compareWith: CivilDate, $compared: Boolean!) {
    unitRegister(projectId: $projectId, asOf: $asOf) {
      asOf
      definition
      rows {
        building {
          id
          name
        }
        use
        units
        area
      }
      totals {
        units
        area
        soldUnits
        owners
      }
    }
    compared: unitRegister(projectId: $projectId, asOf: $compareWith) @include(if: $compared) {
      asOf
      rows {
        building {
          id
          name
        }
        use
        units
        area
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
