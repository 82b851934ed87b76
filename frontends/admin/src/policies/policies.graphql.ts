import { graphql } from '../gql/gql.ts';

export const PolicyVersionFields = graphql(`
  fragment PolicyVersionFields on PolicyVersion {
    id
    number
    value
    isDefault
    effectiveOn
    state
    reason
    byName
    at
    appliedCases
  }
`);

export const PolicyFields = graphql(`
  fragment PolicyFields on Policy {
    id
    key
    zh
    en
    rule
    form
    defaultValue
    value
    version
    versionInForce
    inForce {
      ...PolicyVersionFields @unmask
    }
    next {
      ...PolicyVersionFields @unmask
    }
    allowedActions
  }
`);

export const Policies = graphql(`
  query Policies($projectId: ID!) {
    ticketsPolicies(projectId: $projectId) {
      id
      key
      zh
      en
      rule
      inForce {
        id
        isDefault
        effectiveOn
        byName
      }
      next {
        id
        effectiveOn
        byName
      }
    }
  }
`);

export const PolicyByKey = graphql(`
  query PolicyByKey($projectId: ID!, $key: String!, $first: Int!, $after: String) {
    ticketsPolicy(projectId: $projectId, key: $key) {
      ...PolicyFields @unmask
      versions(first: $first, after: $after) {
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          cursor
          node {
            ...PolicyVersionFields @unmask
          }
        }
      }
    }
  }
`);

export const SetPolicy = graphql(`
  mutation SetPolicy($input: SetTicketsPolicyInput!) {
    setTicketsPolicy(input: $input) {
      __typename
      ... on Policy {
        ...PolicyFields @unmask
      }
      ... on Refusal {
        code
        message
      }
      ... on PolicyNotValid {
        faults {
          path
          message
        }
      }
      ... on Stale {
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
    }
  }
`);

export const PreviewPolicy = graphql(`
  query PreviewPolicy($projectId: ID!, $key: String!, $value: String, $effectiveOn: CivilDate!, $after: String) {
    ticketsPolicyPreview(projectId: $projectId, key: $key, value: $value, effectiveOn: $effectiveOn, after: $after) {
      total
      examined
      moved {
        recordType
        recordId
        number
        moves {
          clockKind
          dueFrom
          dueTo
        }
      }
      judged {
        recordType
        recordId
        number
        clockKind
        wasLate
        wouldBeLate
      }
      endCursor
    }
  }
`);

export const ApplyPolicy = graphql(`
  mutation ApplyPolicy($input: ApplyTicketsPolicyInput!) {
    applyTicketsPolicy(input: $input) {
      __typename
      ... on PolicyApplication {
        id
        endCursor
        cases {
          recordType
          recordId
          number
          outcome
          moves {
            clockKind
            dueFrom
            dueTo
          }
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);
