import { graphql } from '../gql/gql.ts';

export const AttachmentFields = graphql(`
  fragment AttachmentFields on Attachment {
    id
    name
    mediaType
    size
    addedBy
    addedAt
    url
    withdrawnAt
    withdrawnBy
    withdrawalReason
    version
    allowedActions
  }
`);

export const RecordAttachments = graphql(`
  query RecordAttachments($recordType: String!, $recordId: ID!) {
    mayAddAttachment(recordType: $recordType, recordId: $recordId)
    attachments(recordType: $recordType, recordId: $recordId) { ...AttachmentFields @unmask }
  }
`);

export const WithdrawAttachment = graphql(`
  mutation WithdrawAttachment($input: WithdrawAttachmentInput!) {
    withdrawAttachment(input: $input) {
      ... on Attachment { ...AttachmentFields @unmask }
      ... on Refusal { __typename code message }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on NotAllowedNow { action facts { name value } }
    }
  }
`);
