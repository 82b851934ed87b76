import { graphql } from '../gql/gql.ts';

export const ApiKeyFields = graphql(`
  fragment ApiKeyFields on ApiKey {
    id
    name
    audience
    account {
      id
      name
      active
    }
    scopes
    projectIds
    state
    createdAt
    expiresAt
    lastUsedAt
    formerUntil
    revokedAt
    revokedBy
    revokedReason
    version
    allowedActions
  }
`);

export const ApiKeys = graphql(`
  query ApiKeys($current: Boolean, $first: Int!, $after: String) {
    apiKeys(current: $current, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        cursor
        node {
          ...ApiKeyFields @unmask
        }
      }
    }
  }
`);

export const ApiKeyById = graphql(`
  query ApiKeyById($id: ID!) {
    apiKey(id: $id) {
      ...ApiKeyFields @unmask
    }
  }
`);

export const ApiKeyHistory = graphql(`
  query ApiKeyHistory($id: ID!, $first: Int!, $after: String) {
    apiKey(id: $id) {
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

/** What a key of the account may be given. */
export const ApiKeyScopes = graphql(`
  query ApiKeyScopes($accountId: ID!, $audience: KeyAudience!) {
    apiKeyScopes(accountId: $accountId, audience: $audience)
  }
`);

export const CreateApiKey = graphql(`
  mutation CreateApiKey($input: CreateApiKeyInput!) {
    createApiKey(input: $input) {
      ... on ApiKeyWithSecret {
        key {
          ...ApiKeyFields @unmask
        }
        secret
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const RenewApiKey = graphql(`
  mutation RenewApiKey($input: RenewApiKeyInput!) {
    renewApiKey(input: $input) {
      ... on ApiKeyWithSecret {
        key {
          ...ApiKeyFields @unmask
        }
        secret
      }
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);

export const RevokeApiKey = graphql(`
  mutation RevokeApiKey($input: RevokeApiKeyInput!) {
    revokeApiKey(input: $input) {
      ...ApiKeyFields @unmask
      ...StaleFields @unmask
      ... on Refusal {
        code
        message
      }
    }
  }
`);
