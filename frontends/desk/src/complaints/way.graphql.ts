import { graphql } from '../gql/gql.ts';

// The steps on the way of a complaint. CMP-7

export const ClassifyComplaint = graphql(`
  mutation ClassifyComplaint($input: ClassifyComplaintInput!) {
    classifyComplaint(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const ReclassifyComplaint = graphql(`
  mutation ReclassifyComplaint($input: ClassifyComplaintInput!) {
    reclassifyComplaint(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const ReportComplaint = graphql(`
  mutation ReportComplaint($input: ComplaintWordsInput!) {
    reportComplaint(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const StartComplaint = graphql(`
  mutation StartComplaint($input: ComplaintWordsInput!) {
    startComplaint(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const CheckComplaintOnSite = graphql(`
  mutation CheckComplaintOnSite($input: CheckOnSiteInput!) {
    checkComplaintOnSite(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const ReturnSolution = graphql(`
  mutation ReturnSolution($input: ReturnSolutionInput!) {
    returnSolution(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const SettleComplaint = graphql(`
  mutation SettleComplaint($input: SettleComplaintInput!) {
    settleComplaint(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const AnswerComplaint = graphql(`
  mutation AnswerComplaint($input: AnswerComplaintInput!) {
    answerComplaint(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const CloseComplaintWithReason = graphql(`
  mutation CloseComplaintWithReason($input: ComplaintReasonInput!) {
    closeComplaintWithReason(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const WithdrawComplaint = graphql(`
  mutation WithdrawComplaint($input: ComplaintReasonInput!) {
    withdrawComplaint(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);
