import { graphql } from '../gql/gql.ts';

// Whom it goes on to, and what it repeats. CMP-4, CMP-6

export const ReferComplaint = graphql(`
  mutation ReferComplaint($input: ReferComplaintInput!) {
    referComplaint(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const AnswerReferral = graphql(`
  mutation AnswerReferral($input: AnswerReferralInput!) {
    answerReferral(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const ProposeRepeat = graphql(`
  mutation ProposeRepeat($input: ProposeRepeatInput!) {
    proposeRepeat(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const DecideRepeat = graphql(`
  mutation DecideRepeat($input: DecideRepeatInput!) {
    decideRepeat(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);
