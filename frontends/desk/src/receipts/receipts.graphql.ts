import { graphql } from '../gql/gql.ts';

export const ReceiptFields = graphql(`
  fragment ReceiptFields on Receipt {
    id
    number
    projectId
    account { id unit { id code } party { id name } }
    amount
    method
    reference
    receivedOn
    at
    cashierName
    payer { id name }
    lines { feeItem { id name } month amount }
    prepaid
    balanceAfter
    voided { at by reason }
    entry { id seq }
    version
    allowedActions
  }
`);

export const ReceiptById = graphql(`
  query ReceiptById($id: ID!) {
    receipt(id: $id) { ...ReceiptFields @unmask }
  }
`);

export const Receipts = graphql(`
  query Receipts($projectId: ID!, $receivedOn: CivilDate, $number: String, $first: Int!, $after: String) {
    receipts(projectId: $projectId, receivedOn: $receivedOn, number: $number, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id
          number
          receivedOn
          amount
          method
          cashierName
          payer { id name }
          voided { at }
          account { id unit { id code } }
        }
      }
    }
  }
`);

export const VoidReceipt = graphql(`
  mutation VoidReceipt($input: VoidReceiptInput!) {
    voidReceipt(input: $input) {
      ... on Receipt { ...ReceiptFields @unmask account { ...AccountDue @unmask } }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);
