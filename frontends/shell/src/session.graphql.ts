import { graphql } from './gql/index.ts';

export const SessionQuery = graphql(`
  query Session($projectId: ID) {
    me {
      id
      username
      name
      locale
      roles
      permissions(projectId: $projectId)
    }
  }
`);
export const ProjectsQuery = graphql(`
  query Projects {
    projects {
      id
      name
    }
  }
`);
export const AppsQuery = graphql(`
  query Apps {
    apps {
      name
      version
      contract
      address
      entry
      scripts {
        path
        integrity
      }
      basePath
      titleZh
      titleEn
      order
    }
  }
`);
export const ChooseLocaleMutation = graphql(`
  mutation ChooseLocale($input: ChooseLocaleInput!) {
    chooseLocale(input: $input) {
      ... on Me {
        id
        locale
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
