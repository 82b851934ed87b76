import { graphql } from '../gql/gql.ts';

/** A month in figures, fresh or as it was signed. */
export const ComplaintMonthFields = graphql(`
  fragment ComplaintMonthFields on ComplaintMonth {
    month
    asOf
    running
    dueAt
    figures {
      key
      unit
      name
      definition
      counted
      all
      value
      met
      target { bound value }
      previous { counted all value }
      lastYear { counted all value }
    }
    breakdowns {
      dimension
      cells {
        key
        label
        figures { key counted all value }
      }
    }
  }
`);

/** The record of a month, with the figures that it stands for. */
export const ComplaintReportFields = graphql(`
  fragment ComplaintReportFields on ComplaintReport {
    id
    month
    revision
    reason
    status
    late
    draftedAt
    draftedByName
    signedAt
    signedByName
    contentHash
    version
    allowedActions
    analysis { section text proposal }
    figures { ...ComplaintMonthFields @unmask }
    revisions { id revision reason status signedAt signedByName }
  }
`);

export const ComplaintMonthQuery = graphql(`
  query ComplaintMonthReport($projectId: ID!, $month: String!) {
    complaintMonth(projectId: $projectId, month: $month) {
      ...ComplaintMonthFields @unmask
      allowedActions
      report { ...ComplaintReportFields @unmask }
    }
  }
`);

export const ComplaintReportQuery = graphql(`
  query ComplaintReport($id: ID!) {
    complaintReport(id: $id) { ...ComplaintReportFields @unmask }
  }
`);

export const ComplaintRecordsQuery = graphql(`
  query ComplaintReportRecords(
    $projectId: ID!
    $month: String!
    $figure: ComplaintFigureKey!
    $part: ComplaintFigurePart!
    $dimension: ComplaintDimension
    $cell: ID
    $first: Int!
    $after: String
  ) {
    complaintReportRecords(
      projectId: $projectId
      month: $month
      figure: $figure
      part: $part
      dimension: $dimension
      cell: $cell
      first: $first
      after: $after
    ) {
      totalCount
      edges {
        cursor
        node {
          id
          number
          status
          severity
          registeredAt
          dueAt
          overdue
          ownerName
          departmentName
          words
          unit { id code }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const DraftComplaintReport = graphql(`
  mutation DraftComplaintReport($input: DraftComplaintReportInput!) {
    draftComplaintReport(input: $input) {
      ... on ComplaintReport { ...ComplaintReportFields @unmask }
      ... on Refusal { code message }
    }
  }
`);

export const WriteComplaintAnalysis = graphql(`
  mutation WriteComplaintAnalysis($input: WriteComplaintAnalysisInput!) {
    writeComplaintAnalysis(input: $input) {
      ... on ComplaintReport { ...ComplaintReportFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const SignComplaintReport = graphql(`
  mutation SignComplaintReport($input: SignComplaintReportInput!) {
    signComplaintReport(input: $input) {
      ... on ComplaintReport { ...ComplaintReportFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);

export const ReviseComplaintReport = graphql(`
  mutation ReviseComplaintReport($input: ReviseComplaintReportInput!) {
    reviseComplaintReport(input: $input) {
      ... on ComplaintReport { ...ComplaintReportFields @unmask }
      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
      ... on Refusal { code message }
    }
  }
`);
