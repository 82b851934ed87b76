import { graphql } from '../gql/gql.ts';

export const DepartmentFields = graphql(`
  fragment DepartmentFields on Department {
    id
    name
    version
    allowedActions
    head {
      id
      name
    }
    members {
      id
      name
      username
      active
      grants {
        id
        role
        projectId
      }
    }
  }
`);

export const Departments = graphql(`
  query Departments {
    departments {
      ...DepartmentFields @unmask
    }
  }
`);

export const CreateDepartment = graphql(`
  mutation CreateDepartment($input: CreateDepartmentInput!) {
    createDepartment(input: $input) {
      ...DepartmentFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const RenameDepartment = graphql(`
  mutation RenameDepartment($input: RenameDepartmentInput!) {
    renameDepartment(input: $input) {
      ...DepartmentFields @unmask
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const AppointHead = graphql(`
  mutation AppointHead($input: AppointHeadInput!) {
    appointHead(input: $input) {
      ...DepartmentFields @unmask
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const JoinDepartment = graphql(`
  mutation JoinDepartment($input: DepartmentMemberInput!) {
    joinDepartment(input: $input) {
      ...DepartmentFields @unmask
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const LeaveDepartment = graphql(`
  mutation LeaveDepartment($input: DepartmentMemberInput!) {
    leaveDepartment(input: $input) {
      ...DepartmentFields @unmask
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);
