import { graphql } from '../gql/gql.ts';

/** A complaint as a line of a worklist. CMP-5 */
export const ListedComplaint = graphql(`
  fragment ListedComplaint on Complaint {
    id
    projectId
    number
    severity
    status
    category
    words
    place
    unit { id code }
    departmentName
    ownerName
    assigneeId
    assigneeName
    registeredAt
    dueAt
    dueSoonAt
    dueKind
    version
  }
`);

export const Worklist = graphql(`
  query Worklist($projectId: ID!, $filter: ComplaintFilterInput!, $first: Int!, $after: String) {
    complaints(projectId: $projectId, filter: $filter, first: $first, after: $after) {
      edges { cursor node { ...ListedComplaint @unmask } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      asOf
    }
  }
`);

export const WorklistCounts = graphql(`
  query WorklistCounts($projectId: ID!, $lists: [ComplaintList!]!) {
    complaintCounts(projectId: $projectId, lists: $lists) { list count more }
  }
`);

export const WorklistDepartments = graphql(`
  query WorklistDepartments {
    departments { id name }
  }
`);

export const AssignComplaints = graphql(`
  mutation AssignComplaints($input: AssignComplaintsInput!) {
    assignComplaints(input: $input) {
      ... on AssignedComplaints {
        id
        assigneeName
        items { id complaint { ...ListedComplaint @unmask } refusal { code message } }
      }
      ... on Refusal { code message }
    }
  }
`);

export const Callbacks = graphql(`
  query Callbacks($projectId: ID!, $list: CallbackList!, $first: Int!, $after: String) {
    callbacks(projectId: $projectId, list: $list, first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          kind
          byRole
          plannedAt
          status
          attempts
          dueAt
          doneAt
          method
          satisfaction
          callerName
          complaint { id number severity status words place unit { id code } party { id name } callerName callerPhone }
        }
      }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      asOf
    }
  }
`);

export const CallbackCounts = graphql(`
  query CallbackCounts($projectId: ID!) {
    callbackCounts(projectId: $projectId, lists: [due, overdue, done]) { list count more }
  }
`);
