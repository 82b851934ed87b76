import { graphql } from '../gql/gql.ts';

export const AccountFields = graphql(`
  fragment AccountFields on Account {
    id
    username
    name
    email
    active
    lockedUntil
    mustChangePassword
    lastSignInAt
    createdAt
    grants {
      id
      role
      projectId
      buildingIds
      since
    }
    departments {
      id
      name
    }
    version
    allowedActions
  }
`);

export const StaleFields = graphql(`
  fragment StaleFields on Stale {
    code
    message
    currentVersion
    changedBy
    changedAt
    changes {
      field
      before
      after
      masked
    }
  }
`);

export const Accounts = graphql(`
  query Accounts($search: String, $active: Boolean, $first: Int!, $after: String) {
    accounts(search: $search, active: $active, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          ...AccountFields @unmask
        }
      }
    }
  }
`);

export const AccountById = graphql(`
  query AccountById($id: ID!) {
    account(id: $id) {
      ...AccountFields @unmask
    }
  }
`);

export const AccountHistory = graphql(`
  query AccountHistory($id: ID!, $first: Int!, $after: String) {
    account(id: $id) {
      id
      history(first: $first, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            id
            at
            actorName
            action
            recordType
            recordId
            changes {
              field
              before
              after
              masked
            }
          }
        }
      }
    }
  }
`);

/** Which roles there are, and which of them are held in the company. */
export const Roles = graphql(`
  query Roles {
    permissionTable {
      roles {
        role
        companyWide
      }
    }
  }
`);

/** Where roles can be held. */
export const EstateNames = graphql(`
  query EstateNames {
    projects {
      id
      name
      buildings {
        id
        name
      }
    }
  }
`);

export const CreateAccount = graphql(`
  mutation CreateAccount($input: CreateAccountInput!) {
    createAccount(input: $input) {
      ... on AccountWithPassword {
        account {
          ...AccountFields @unmask
        }
        oneTimePassword
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const CorrectAccount = graphql(`
  mutation CorrectAccount($input: CorrectAccountInput!) {
    correctAccount(input: $input) {
      ...AccountFields @unmask
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const GrantRole = graphql(`
  mutation GrantRole($input: GrantRoleInput!) {
    grantRole(input: $input) {
      ...AccountFields @unmask
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const RevokeRole = graphql(`
  mutation RevokeRole($input: RevokeRoleInput!) {
    revokeRole(input: $input) {
      ...AccountFields @unmask
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const DeactivateAccount = graphql(`
  mutation DeactivateAccount($input: AccountActionInput!) {
    deactivateAccount(input: $input) {
      ...AccountFields @unmask
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const ReactivateAccount = graphql(`
  mutation ReactivateAccount($input: AccountActionInput!) {
    reactivateAccount(input: $input) {
      ...AccountFields @unmask
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const UnlockAccount = graphql(`
  mutation UnlockAccount($input: AccountActionInput!) {
    unlockAccount(input: $input) {
      ...AccountFields @unmask
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const ResetPassword = graphql(`
  mutation ResetPassword($input: AccountActionInput!) {
    resetPassword(input: $input) {
      ... on AccountWithPassword {
        account {
          ...AccountFields @unmask
        }
        oneTimePassword
      }
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);
