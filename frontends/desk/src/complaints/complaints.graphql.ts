import { graphql } from '../gql/gql.ts';

/** Another complaint as a line: the one that is repeated, those of the same customer. */
export const ComplaintLine = graphql(`
  fragment ComplaintLine on Complaint { id number status severity category words registeredAt }
`);

/** A clock that explains itself. CMP-3 */
export const ClockFields = graphql(`
  fragment ClockFields on TicketClock {
    id
    kind
    state
    startsAt
    dueAt
    dueSoonAt
    endedAt
    span
    policyVersion
    provisional
    asOf
    segments { from to state reason because { kind by note until span } }
  }
`);

/** What was told of the event, and by whom. CMP-1 */
export const ComplaintTold = graphql(`
  fragment ComplaintTold on Complaint {
    words
    wanted
    apology
    place
    happenedAt
    channel
    personComplainedAbout
    departmentId
    departmentName
    callerName
    callerPhone
    reachBy
    unit { id code }
    party { id name }
    registeredAt
    registeredByName
  }
`);

/** What was done about it. CMP-8, CMP-11, CMP-12 */
export const ComplaintHandled = graphql(`
  fragment ComplaintHandled on Complaint {
    siteFacts
    siteCheckedWith
    siteCheckedAt
    solution
    solutionAt
    solutionByName
    agreedAt
    outcome
    cause
    settledAt
    answer
    answeredAt
    closedAt
    closedWords
  }
`);

/** What belongs to it: callbacks, extensions, referrals, and what it may repeat. */
export const ComplaintParts = graphql(`
  fragment ComplaintParts on Complaint {
    clocks { ...ClockFields @unmask }
    events { id at action fromStatus toStatus byName words facts { name value } }
    callbacks {
      id
      kind
      byRole
      plannedAt
      status
      attempts
      dueAt
      doneAt
      method
      quality
      satisfaction
      attitude
      timeliness
      opinion
      reference
      callerName
      reviewNote
      reviewedAt
      reviewedByName
    }
    extensions {
      id
      clockId
      until
      reason
      approverRole
      askedAt
      askedByName
      status
      decidedAt
      decidedByName
      note
      allowedActions
    }
    referrals { id kind body words sentAt sentByName status answer answeredAt }
    repeatState
    repeatOf { ...ComplaintLine @unmask }
    similar { ...ComplaintLine @unmask }
  }
`);

export const ComplaintFields = graphql(`
  fragment ComplaintFields on Complaint {
    id
    projectId
    number
    status
    severity
    communicativeKind
    category
    aboutPromisedService
    escalatesAt
    escalatedAt
    reopened
    overdue
    dueAt
    dueKind
    ownerId
    ownerName
    assigneeId
    assigneeName
    trackerName
    version
    allowedActions
    ...ComplaintTold @unmask
    ...ComplaintHandled @unmask
    ...ComplaintParts @unmask
  }
`);

export const ComplaintById = graphql(`
  query ComplaintById($id: ID!) {
    complaint(id: $id) { ...ComplaintFields @unmask }
  }
`);

export const ComplaintHistory = graphql(`
  query ComplaintHistory($id: ID!, $first: Int!, $after: String) {
    complaint(id: $id) {
      id
      history(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        edges { node { id at actorName action recordType recordId changes { field before after masked } } }
      }
    }
  }
`);

/** CMP-2: what to choose from, with the project's clocks and approvers. */
export const SeverityDefinitions = graphql(`
  query SeverityDefinitions($projectId: ID!) {
    severityDefinitions(projectId: $projectId) {
      severity
      name
      definition
      reportTo
      reportWithin
      startWithin
      answerWithin
      settleWithin
      overrunApprovedBy
    }
  }
`);
