import { graphql } from '../gql/gql.ts';

export const RoleFields = graphql(`
  fragment RoleFields on UnitRole {
    id
    role
    since
    until
    authority
    authorityExpiresOn
    version
    allowedActions
    party { id name kind keyAccount contacts { id kind value masked label deadSince } }
  }
`);

export const UnitFields = graphql(`
  fragment UnitFields on Unit {
    id
    code
    number
    building { id name }
    project { id name }
    floor
    kind
    area
    layout
    saleState
    handOverState
    handedOverOn
    use
    useFacts { use source since decides words }
    remark
    roles { id }
    allRoles { ...RoleFields @unmask }
    version
    allowedActions
  }
`);

export const UnitById = graphql(`
  query UnitById($id: ID!) {
    unit(id: $id) { ...UnitFields @unmask }
  }
`);

export const UnitHistory = graphql(`
  query UnitHistory($id: ID!, $first: Int!, $after: String) {
    unit(id: $id) {
      id
      history(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { id at actorName action recordType recordId changes { field before after masked } } }
      }
    }
  }
`);

export const Units = graphql(`
  query Units($projectId: ID!, $filter: UnitFilter, $orderBy: UnitOrder!, $first: Int!, $after: String) {
    units(projectId: $projectId, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          code
          kind
          area
          use
          saleState
          standing { balance arrears overdueSince }
          building { id name }
          roles { id role party { id name } }
        }
      }
    }
  }
`);

export const CreateUnit = graphql(`
  mutation CreateUnit($input: CreateUnitInput!) {
    createUnit(input: $input) {
      ... on Unit { ...UnitFields @unmask }
      ... on Refusal { code message }
    }
  }
`);

export const CorrectUnit = graphql(`
  mutation CorrectUnit($input: CorrectUnitInput!) {
    correctUnit(input: $input) {
      ... on Unit { ...UnitFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const DeclareUse = graphql(`
  mutation DeclareUse($input: DeclareUseInput!) {
    declareUse(input: $input) {
      ... on Unit { ...UnitFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const RecordRole = graphql(`
  mutation RecordRole($input: RecordRoleInput!) {
    recordRole(input: $input) {
      ... on UnitRole { ...RoleFields @unmask unit { ...UnitFields @unmask } }
      ... on RoleOverlaps { overlapping: role { id role since until party { id name } } }
      ... on Refusal { code message }
    }
  }
`);

export const EndRole = graphql(`
  mutation EndRole($input: EndRoleInput!) {
    endRole(input: $input) {
      ... on UnitRole { ...RoleFields @unmask unit { ...UnitFields @unmask } }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);
