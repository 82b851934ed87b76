import { graphql } from '../gql/gql.ts';

export const IdentityAudit = graphql(`
  query IdentityAudit($filter: IdentityAuditFilter, $first: Int!, $after: String) {
    audit: identityAudit(filter: $filter, first: $first, after: $after) {
      ...AuditPage @unmask
    }
  }
`);

export const PropertyAudit = graphql(`
  query PropertyAudit($projectId: ID!, $filter: PropertyAuditFilter, $first: Int!, $after: String) {
    audit: propertyAudit(projectId: $projectId, filter: $filter, first: $first, after: $after) {
      ...AuditPage @unmask
    }
  }
`);

export const FinanceAudit = graphql(`
  query FinanceAudit($projectId: ID!, $filter: FinanceAuditFilter, $first: Int!, $after: String) {
    audit: financeAudit(projectId: $projectId, filter: $filter, first: $first, after: $after) {
      ...AuditPage @unmask
    }
  }
`);

export const TicketsAudit = graphql(`
  query TicketsAudit($projectId: ID!, $filter: TicketsAuditFilter, $first: Int!, $after: String) {
    audit: ticketsAudit(projectId: $projectId, filter: $filter, first: $first, after: $after) {
      ...AuditPage @unmask
    }
  }
`);

export const AuditPage = graphql(`
  fragment AuditPage on HistoryConnection {
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
`);
