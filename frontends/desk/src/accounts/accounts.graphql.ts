import { graphql } from '../gql/gql.ts';

export const AccountFields = graphql(`
  fragment AccountFields on LedgerAccount {
    id
    projectId
    unit { id code }
    party { id name }
    balance
    arrears
    prepaid
    overdueSince
    nextDueOn
    version
    allowedActions
  }
`);

export const ChargeFields = graphql(`
  fragment ChargeFields on Charge {
    id
    feeItem { id name }
    month
    dueOn
    amount
    open
    remark
    state
    allowedActions
  }
`);

/** An account with what is to be paid on it: the card, the counter. */
export const AccountDue = graphql(`
  fragment AccountDue on LedgerAccount {
    ...AccountFields @unmask
    charges(openOnly: true, first: 50) {
      pageInfo { hasNextPage endCursor }
      edges { node { ...ChargeFields @unmask } }
    }
  }
`);

export const EntryFields = graphql(`
  fragment EntryFields on LedgerEntry {
    id
    seq
    kind
    bookedOn
    at
    actorName
    reason
    amount
    hash
    reverses { id seq }
    reversedBy { id seq }
    receipt { id number }
    postings {
      id
      book
      amount
      account { id }
      charge { id month feeItem { id name } }
    }
  }
`);

export const UnitAccounts = graphql(`
  query UnitAccounts($id: ID!) {
    unit(id: $id) { id accounts { ...AccountDue @unmask } }
  }
`);

export const PartyAccounts = graphql(`
  query PartyAccounts($id: ID!) {
    party(id: $id) { id accounts { ...AccountDue @unmask } }
  }
`);

export const AccountById = graphql(`
  query AccountById($id: ID!) {
    ledgerAccount(id: $id) {
      ...AccountDue @unmask
      balanceCheck { recomputed agrees entries }
    }
  }
`);

export const AccountCharges = graphql(`
  query AccountCharges($id: ID!, $openOnly: Boolean!, $first: Int!, $after: String) {
    ledgerAccount(id: $id) {
      id
      charges(openOnly: $openOnly, first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { ...ChargeFields @unmask } }
      }
    }
  }
`);

export const AccountEntries = graphql(`
  query AccountEntries($id: ID!, $first: Int!, $after: String) {
    ledgerAccount(id: $id) {
      id
      entries(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { ...EntryFields @unmask } }
      }
    }
  }
`);

export const AccountReceipts = graphql(`
  query AccountReceipts($id: ID!, $first: Int!, $after: String) {
    ledgerAccount(id: $id) {
      id
      receipts(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { id number receivedOn amount method voided { at } } }
      }
    }
  }
`);

export const FeeItems = graphql(`
  query FeeItems($projectId: ID!) {
    feeItems(projectId: $projectId) { id name withdrawn }
  }
`);

export const RaiseCharge = graphql(`
  mutation RaiseCharge($input: RaiseChargeInput!) {
    raiseCharge(input: $input) {
      ... on Charge { ...ChargeFields @unmask account { ...AccountDue @unmask } }
      ... on Refusal { code message }
    }
  }
`);

export const ReverseCharge = graphql(`
  mutation ReverseCharge($input: ReverseChargeInput!) {
    reverseCharge(input: $input) {
      ... on Charge { ...ChargeFields @unmask account { ...AccountDue @unmask } }
      ... on Refusal { code message }
    }
  }
`);
