import { graphql } from '../gql/gql.ts';

/** Whom the counter serves: by unit code in any spelling, name, initials, phone tail. */
export const FindCustomer = graphql(`
  query FindCustomer($projectId: ID!, $text: String!) {
    propertySearch(projectId: $projectId, text: $text, first: 8) {
      kind
      title
      subtitle
      unit { id code }
      party { id name mergedInto { id } }
    }
  }
`);

export const OpenAccount = graphql(`
  mutation OpenAccount($input: OpenAccountInput!) {
    openAccount(input: $input) {
      ... on LedgerAccount { ...AccountDue @unmask }
      ... on Refusal { code message }
    }
  }
`);

export const TakePayment = graphql(`
  mutation TakePayment($input: TakePaymentInput!) {
    takePayment(input: $input) {
      ... on Receipt { ...ReceiptFields @unmask account { ...AccountDue @unmask } }
      ... on Refusal { code message }
    }
  }
`);
