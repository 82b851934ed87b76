import { graphql } from '../gql/gql.ts';

/** All projects, and how those stand that were ever switched. */
export const SwitchedProjects = graphql(`
  query SwitchedProjects {
    projects {
      id
      name
    }
    projectSwitches {
      id
      offSince
      offBy
      reason
      version
    }
  }
`);

export const SwitchOffProject = graphql(`
  mutation SwitchOffProject($input: SwitchOffProjectInput!) {
    switchOffProject(input: $input) {
      ... on ProjectSwitch {
        id
        offSince
        offBy
        reason
        version
      }
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const SwitchOnProject = graphql(`
  mutation SwitchOnProject($input: SwitchOnProjectInput!) {
    switchOnProject(input: $input) {
      ... on ProjectSwitch {
        id
        offSince
        offBy
        reason
        version
      }
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);
