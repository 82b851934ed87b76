import { graphql } from '../gql/index.ts';

export const RegisterQuery = graphql(`
  query HomeRegister($projectId: ID!) {
    unitRegister(projectId: $projectId) {
      asOf
      definition
      totals {
        units
        area
        soldUnits
        owners
      }
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
  }
`);
export const RecentImportsQuery = graphql(`
  query HomeImports($projectId: ID!) {
    registerImports(projectId: $projectId, first: 5) {
      edges {
        node {
          id
          fileName
          state
          progress
          startedAt
          startedBy
          counts {
            accepted
            faulty
          }
        }
      }
    }
  }
`);
export const ComplaintCountersQuery = graphql(`
  query HomeComplaints($projectId: ID!, $lists: [ComplaintList!]!) {
    complaintCounts(projectId: $projectId, lists: $lists) {
      list
      count
      more
    }
  }
`);
