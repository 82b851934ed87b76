import { byHash, type Edges, freshKey, paged, pageSize, type Place, type Question, whole } from './ways.ts';

type Filter = (place: Place) => Record<string, unknown>;

const line = `id number status severity category dueAt overdue registeredAt words ownerName assigneeName unit { id code }`;

const worklistDocument = `query Worklist($projectId: ID!, $filter: ComplaintFilterInput!, $first: Int!, $after: String) {
  complaints(projectId: $projectId, filter: $filter, first: $first, after: $after) {
    edges { node { ${line} } } pageInfo { hasNextPage endCursor }
  }
}`;

/** Pages of one list, or of another list each time. */
function worklist(title: string, filter: Filter, { other = false } = {}): Question {
  const ours = byHash(worklistDocument, {
    variables: (place) => ({
      projectId: place.projectId,
      first: pageSize,
      after: place.after,
      filter: { list: 'open', ...filter(place) },
    }),
    read: ({ data }: { data: { complaints: Edges<{ id: string }> } }) => {
      const answer = paged(data.complaints, ({ id }) => id);
      return other ? { ...answer, after: null, more: true } : answer;
    },
  });
  return { title: `complaints: ${title}`, pages: 8, document: worklistDocument, ways: { ours } };
}

const pick = <One>(some: readonly One[], { page }: Place): One | undefined => some[page % some.length];

const searches = ['电梯', '渗水', '答应昨天回电话', '电动车停在楼道', '没有这句话', '水'];
const found = (text: (place: Place) => string | undefined): Filter => {
  return (place) => ({ list: 'all', search: text(place) });
};

const countsDocument = `query Counts($projectId: ID!) {
  complaintCounts(projectId: $projectId, lists: [open, dueSoon, overdue, mine, unreported, waitingForMyApproval]) { list count more }
}`;

const counts: Question = {
  title: 'complaints: how many in each worklist',
  pages: 1,
  document: countsDocument,
  ways: {
    ours: byHash(countsDocument, {
      variables: ({ projectId }) => ({ projectId }),
      read: ({ data }: { data: { complaintCounts: { count: number }[] } }) =>
        whole(data.complaintCounts.map(({ count }) => count)),
    }),
  },
};

const other = `id number status severity category words registeredAt`;
/** What the desk asks for to show a complaint. */
const pageDocument = `query ComplaintById($id: ID!) { complaint(id: $id) {
  id projectId number status severity communicativeKind category aboutPromisedService escalatesAt escalatedAt reopened overdue
  dueAt dueKind ownerId ownerName assigneeId assigneeName trackerName version allowedActions
  words wanted apology place happenedAt channel personComplainedAbout departmentId departmentName callerName callerPhone reachBy
  unit { id code } party { id name } registeredAt registeredByName
  siteFacts siteCheckedWith siteCheckedAt solution solutionAt solutionByName agreedAt outcome cause settledAt answer answeredAt closedAt closedWords
  clocks { id kind state startsAt dueAt dueSoonAt endedAt span policyVersion provisional asOf segments { from to state reason because { kind by note until span } } }
  events { id at action fromStatus toStatus byName words facts { name value } }
  callbacks { id kind byRole plannedAt status attempts dueAt doneAt method quality satisfaction attitude timeliness opinion reference callerName reviewNote reviewedAt reviewedByName }
  extensions { id clockId until reason approverRole askedAt askedByName status decidedAt decidedByName note allowedActions }
  referrals { id kind body words sentAt sentByName status answer answeredAt }
  repeatState repeatOf { ${other} } similar { ${other} } } }`;

const page: Question = {
  title: 'complaints: the page of one',
  pages: 30,
  document: pageDocument,
  ways: {
    ours: byHash(pageDocument, {
      variables: (place) => ({ id: pick(place.places.complaints, place)?.id }),
      read: ({ data }: { data: { complaint: { number: string; events: unknown[]; clocks: unknown[] } } }) =>
        whole([[data.complaint.number, data.complaint.events.length, data.complaint.clocks.length]]),
    }),
  },
};

const intakeDocument = `mutation Intake($input: RegisterComplaintInput!) {
  registerComplaint(input: $input) { ... on Complaint { number status dueAt } ... on Refusal { refusal: code } }
}`;

const intake: Question = {
  title: 'complaints: intake',
  pages: 50,
  document: intakeDocument,
  ways: {
    ours: byHash(intakeDocument, {
      variables: (place) => ({
        input: {
          idempotencyKey: freshKey,
          projectId: place.projectId,
          unitId: pick(place.places.units, place),
          channel: 'phone',
          callerPhone: '13812345678',
          words: '电梯停在三楼不动，业主被困，已通知维保单位',
          wanted: '尽快修好',
          apology: '已致歉',
        },
      }),
      read: ({ data }: { data: { registerComplaint: { status: string } } }) => whole([data.registerComplaint.status]),
    }),
  },
};

/** What the service centre asks all day; no peer answers it. */
export const desk: readonly Question[] = [
  worklist('overdue', () => ({ list: 'overdue' })),
  worklist('due soon', () => ({ list: 'dueSoon' })),
  worklist('mine', () => ({ list: 'mine' })),
  worklist('open and critical', () => ({ severity: 'critical' })),
  worklist('open in a building', (place) => ({ buildingId: pick(place.places.buildings, place) }), { other: true }),
  worklist('unreported', () => ({ list: 'unreported' })),
  worklist('waiting for my approval', () => ({ list: 'waitingForMyApproval' })),
  worklist('all of a severity', (place) => ({ list: 'all', severity: pick(['critical', 'minor', 'invalid'], place) }), {
    other: true,
  }),
  worklist('all of a building', (place) => ({ list: 'all', buildingId: pick(place.places.buildings, place) }), {
    other: true,
  }),
  worklist('all of a unit', (place) => ({ list: 'all', unitId: pick(place.places.units, place) }), { other: true }),
  counts,
  worklist(
    'search by a number',
    found((place) => pick(place.places.complaints, place)?.number),
    { other: true },
  ),
  worklist(
    'search by the end of a number',
    found((place) => pick(place.places.complaints, place)?.number.slice(-6)),
    {
      other: true,
    },
  ),
  worklist(
    'search by words',
    found((place) => pick(searches, place)),
    { other: true },
  ),
  worklist('search by words among the open', (place) => ({ search: pick(searches, place) }), { other: true }),
  page,
  intake,
];
