import { graphql } from '../gql/gql.ts';

export const FindColleagues = graphql(`
  query FindColleagues($projectId: ID!, $role: Role, $search: String) {
    colleagues(projectId: $projectId, role: $role, search: $search) {
      id
      name
      roles(projectId: $projectId) { role title buildings { id name } }
      departments { id name }
    }
  }
`);

export const FindDepartments = graphql(`
  query FindDepartments($search: String) {
    departments(search: $search) { id name head { id name } }
  }
`);
