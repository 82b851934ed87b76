import { graphql } from '../gql/gql.ts';

// Who does what about it, and what the customer hears and says. VST-4, CMP-12, CBK-4

export const AssignComplaint = graphql(`
  mutation AssignComplaint($input: ComplaintPersonInput!) {
    assignComplaint(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const HandOverComplaint = graphql(`
  mutation HandOverComplaint($input: ComplaintPersonInput!) {
    handOverComplaint(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const NameTracker = graphql(`
  mutation NameTracker($input: ComplaintPersonInput!) {
    nameTracker(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const ReplyToComplainant = graphql(`
  mutation ReplyToComplainant($input: ReplyToComplainantInput!) {
    replyToComplainant(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const RecordCallback = graphql(`
  mutation RecordCallback($input: RecordCallbackInput!) {
    recordCallback(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const RecordCallFailed = graphql(`
  mutation RecordCallFailed($input: ComplaintWordsInput!) {
    recordCallFailed(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const ReviewCallback = graphql(`
  mutation ReviewCallback($input: ReviewCallbackInput!) {
    reviewCallback(input: $input) {
      ... on Complaint { ...ComplaintFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);
