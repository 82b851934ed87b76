import { graphql } from '../gql/gql.ts';

export const ContactFields = graphql(`
  fragment ContactFields on Contact { id kind value masked label deadSince version allowedActions }
`);

export const PartyFields = graphql(`
  fragment PartyFields on Party {
    id
    kind
    name
    keyAccount
    remark
    contacts { ...ContactFields @unmask }
    identity { kind maskedNumber }
    roles {
      id role since until authority authorityExpiresOn version allowedActions
      unit { id code kind area use }
    }
    project { id name }
    mergedInto { id name }
    version
    allowedActions
  }
`);

export const PartyById = graphql(`
  query PartyById($id: ID!) {
    party(id: $id) { ...PartyFields @unmask }
  }
`);

export const PartyHistory = graphql(`
  query PartyHistory($id: ID!, $first: Int!, $after: String) {
    party(id: $id) {
      id
      history(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { id at actorName action recordType recordId changes { field before after masked } } }
      }
    }
  }
`);

export const Parties = graphql(`
  query Parties($projectId: ID!, $filter: PartyFilter, $first: Int!, $after: String) {
    parties(projectId: $projectId, filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          kind
          name
          keyAccount
          contacts { id kind value masked deadSince }
          roles { id role since until unit { id code } }
        }
      }
    }
  }
`);

/** To choose a party in a form: by phone tail, name or initials, as in the search box of the frame. */
export const FindParty = graphql(`
  query FindParty($projectId: ID!, $text: String!) {
    propertySearch(projectId: $projectId, text: $text, first: 10) {
      kind
      title
      subtitle
      party { id name kind version contacts { id kind value masked deadSince } roles { id role until unit { id code } } mergedInto { id } }
    }
  }
`);

export const CreateParty = graphql(`
  mutation CreateParty($input: CreatePartyInput!) {
    createParty(input: $input) {
      ... on Party { ...PartyFields @unmask }
      ... on IdentityTaken { party { id name } }
      ... on Refusal { code message }
    }
  }
`);

export const CorrectParty = graphql(`
  mutation CorrectParty($input: CorrectPartyInput!) {
    correctParty(input: $input) {
      ... on Party { ...PartyFields @unmask }
      ... on IdentityTaken { party { id name } }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const MergeParties = graphql(`
  mutation MergeParties($input: MergePartiesInput!) {
    mergeParties(input: $input) {
      ... on Party { ...PartyFields @unmask }
      ... on NotAllowedNow { facts { name value } }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const AddContact = graphql(`
  mutation AddContact($input: AddContactInput!) {
    addContact(input: $input) {
      ... on Contact { ...ContactFields @unmask }
      ... on Refusal { code message }
    }
  }
`);

export const CorrectContact = graphql(`
  mutation CorrectContact($input: CorrectContactInput!) {
    correctContact(input: $input) {
      ... on Contact { ...ContactFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const StrikeContact = graphql(`
  mutation StrikeContact($input: ContactActionInput!) {
    strikeContact(input: $input) {
      ... on Contact { ...ContactFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const ReviveContact = graphql(`
  mutation ReviveContact($input: ContactActionInput!) {
    reviveContact(input: $input) {
      ... on Contact { ...ContactFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

/** PPL-2: the whole number, read once and audited; it never enters the cache. */
export const RevealIdentity = graphql(`
  mutation RevealIdentity($input: RevealIdentityInput!) {
    revealIdentity(input: $input) {
      ... on RevealedIdentity { number }
      ... on Refusal { code message }
    }
  }
`);
