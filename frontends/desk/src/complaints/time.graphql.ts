import { graphql } from '../gql/gql.ts';

// What moves its clocks. CMP-3, CMP-5, CBK-2

export const ExplainDelay = graphql(`
  mutation ExplainDelay($input: ExplainDelayInput!) {
    explainDelay(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const PauseComplaint = graphql(`
  mutation PauseComplaint($input: PauseComplaintInput!) {
    pauseComplaint(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const ResumeComplaint = graphql(`
  mutation ResumeComplaint($input: ComplaintWordsInput!) {
    resumeComplaint(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const AskExtension = graphql(`
  mutation AskExtension($input: AskExtensionInput!) {
    askExtension(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const DecideExtension = graphql(`
  mutation DecideExtension($input: DecideExtensionInput!) {
    decideExtension(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);
