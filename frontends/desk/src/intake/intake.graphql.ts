import { graphql } from '../gql/gql.ts';

/** A visit as a card shows it in a line. */
export const VisitLine = graphql(`
  fragment VisitLine on Visit { id number at channel category status reason ownerName promisedAt overdue }
`);

/** VST-7: somebody the register knows: who, their units and roles, what they owe, what is open, the last contacts. */
export const CallerParty = graphql(`
  query CallerParty($id: ID!) {
    party(id: $id) {
      id
      name
      kind
      keyAccount
      contacts { id kind value masked deadSince }
      roles {
        id role since until
        unit { id code kind openVisits { ...VisitLine @unmask } }
      }
      accounts { id arrears overdueSince unit { id code } party { id name } }
      openVisits { ...VisitLine @unmask }
      latestVisits { ...VisitLine @unmask }
    }
  }
`);

/** VST-7: a unit: who is in it, what is owed for it, what is open, the last contacts. */
export const CallerUnit = graphql(`
  query CallerUnit($id: ID!) {
    unit(id: $id) {
      id
      code
      roles { id role since until party { id name keyAccount contacts { id kind value masked deadSince } } }
      accounts { id arrears overdueSince unit { id code } party { id name } }
      openVisits { ...VisitLine @unmask }
      latestVisits { ...VisitLine @unmask }
    }
  }
`);

/** Earlier visits with this number, for callers whom the register does not know. */
export const CallsBefore = graphql(`
  query CallsBefore($projectId: ID!, $phone: String!) {
    visits(projectId: $projectId, filter: { text: $phone }, first: 5) {
      edges { node { ...VisitLine @unmask callerName party { id name } unit { id code } } }
    }
  }
`);

export const RegisterVisit = graphql(`
  mutation RegisterVisit($input: RegisterVisitInput!) {
    registerVisit(input: $input) {
      ... on Visit { ...VisitFields @unmask }
      ... on Refusal { code message }
    }
  }
`);

/** A complaint as a card shows it in a line. */
export const CallerComplaint = graphql(`
  fragment CallerComplaint on Complaint { id number registeredAt status severity words ownerName dueAt overdue }
`);

/** Complaints of the caller that have not ended. */
export const CallerComplaints = graphql(`
  query CallerComplaints($projectId: ID!, $filter: ComplaintFilterInput!) {
    complaints(projectId: $projectId, filter: $filter, first: 10) {
      edges { node { ...CallerComplaint @unmask } }
    }
  }
`);

/** CMP-4: what the complaint may repeat. */
export const SimilarComplaints = graphql(`
  query SimilarComplaints($projectId: ID!, $partyId: ID, $unitId: ID) {
    similarComplaints(projectId: $projectId, partyId: $partyId, unitId: $unitId) { ...CallerComplaint @unmask }
  }
`);

/** CMP-1, VST-1: the complaint and the visit it came with, both or neither. */
export const IntakeComplaint = graphql(`
  mutation IntakeComplaint($input: RegisterComplaintInput!) {
    registerComplaint(input: $input) {
      ... on Complaint { ...CallerComplaint @unmask }
      ... on Refusal { code message }
    }
  }
`);
