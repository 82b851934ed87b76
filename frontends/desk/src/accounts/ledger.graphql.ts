import { graphql } from '../gql/gql.ts';

export const LedgerVerification = graphql(`
  query LedgerVerification($projectId: ID!) {
    ledgerCheck(projectId: $projectId) {
      entries
      headSeq
      headHash
      intact
      firstBrokenSeq
      balancesAgree
      receiptsComplete
      witnessedSeq
      witnessAgrees
    }
  }
`);

export const ClosedMonths = graphql(`
  query ClosedMonths($projectId: ID!) {
    closedMonths(projectId: $projectId) { month closedAt closedBy }
  }
`);

export const CloseMonth = graphql(`
  mutation CloseMonth($input: CloseMonthInput!) {
    closeMonth(input: $input) {
      ... on ClosedMonth { month closedAt closedBy }
      ... on Refusal { code message }
    }
  }
`);
