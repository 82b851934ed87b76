import { type Estate, key, type Person } from '@onedesk/testkit';

/** A complaint as tests read it. */
export interface Seen {
  id: string;
  number: string;
  version: number;
  status: string;
  severity: string | null;
  dueAt: string | null;
  dueKind: string | null;
  overdue: boolean;
  reopened: number;
  allowedActions: string[];
  repeatState: string | null;
  extensions: {
    id: string;
    status: string;
    until: string;
    approverRole: string;
    decidedByName: string | null;
    allowedActions: string[];
  }[];
  callbacks: { id: string; kind: string; status: string; dueAt: string | null; byRole: string | null }[];
  referrals: { id: string; status: string }[];
  events: {
    action: string;
    fromStatus: string | null;
    toStatus: string;
    at: string;
    byName: string;
    words: string | null;
  }[];
}

/** What a mutation answered. */
export type Answered = Seen & { __typename: string; code?: string; message?: string };

const fields = `id number version status severity dueAt dueKind overdue reopened allowedActions repeatState
  extensions { id status until approverRole decidedByName allowedActions } callbacks { id kind status dueAt byRole }
  referrals { id status } events { action fromStatus toStatus at byName words }`;

/** The desk of complaints: named staff doing what the manual says. */
export class ComplaintDesk {
  readonly world: Estate;

  constructor(world: Estate) {
    this.world = world;
  }

  /** CMP-1: a complaint about a unit of project A, as the receptionist registers it. */
  async register(given: Record<string, unknown> = {}, by = 'receptionist'): Promise<Answered> {
    const input = {
      projectId: this.world.projects.a,
      channel: 'phone',
      words: '电梯又停了，等了二十分钟',
      wanted: '尽快修好并说明原因',
      place: '1栋大堂',
      callerName: '李思远',
      callerPhone: '19900010001',
      ...given,
    };
    return this.send(by, 'registerComplaint', 'RegisterComplaintInput', input);
  }

  /** Does something with a complaint in the version last seen. */
  async act(
    mutation: string,
    complaint: Pick<Seen, 'id' | 'version'>,
    given: Record<string, unknown> = {},
    by = 'customer-service-supervisor',
  ): Promise<Answered> {
    const input = { id: complaint.id, expectedVersion: complaint.version, ...given };
    return this.send(by, mutation, inputOf[mutation] ?? 'ComplaintWordsInput', input);
  }

  /** The same, which has to succeed. */
  async done(...args: Parameters<ComplaintDesk['act']>): Promise<Answered> {
    const answer = await this.act(...args);
    if (answer.__typename !== 'Complaint') throw new Error(`${args[0]}: ${answer.__typename} ${answer.message}`);
    return answer;
  }

  async see(id: string, by = 'customer-service-supervisor'): Promise<Seen> {
    const { complaint } = await this.world
      .person(by)
      .ask<{ complaint: Seen }>(`query ($id: ID!) { complaint(id: $id) { ${fields} } }`, { id });
    return complaint;
  }

  /** The numbers of a worklist of project A. */
  async worklist(
    list: string,
    by = 'customer-service-supervisor',
    filter: Record<string, unknown> = {},
  ): Promise<string[]> {
    const { complaints } = await this.world
      .person(by)
      .ask<{ complaints: { edges: { node: { number: string } }[] } }>(
        `query ($projectId: ID!, $filter: ComplaintFilterInput) { complaints(projectId: $projectId, filter: $filter, first: 100) { edges { node { number } } } }`,
        { projectId: this.world.projects.a, filter: { list, ...filter } },
      );
    return complaints.edges.map(({ node }) => node.number);
  }

  async send(by: string | Person, mutation: string, type: string, input: Record<string, unknown>): Promise<Answered> {
    const person = typeof by === 'string' ? this.world.person(by) : by;
    const text = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename ... on Refusal { code message } ... on Complaint { ${fields} } } }`;
    const { result } = await person.ask<{ result: Answered }>(text, { input: { idempotencyKey: key(), ...input } });
    return result;
  }

  /** CMP-7: as far as in progress, with its handling record. */
  async inProgress(severity = 'major', given: Record<string, unknown> = {}): Promise<Answered> {
    const registered = await this.register(given);
    const classified = await this.done('classifyComplaint', registered, { severity, category: 'equipment' });
    const reported = await this.done('reportComplaint', classified);
    const started = await this.done('startComplaint', reported);
    return this.done('checkComplaintOnSite', started, { facts: '门机故障', checkedWith: '徐志强' });
  }

  /** CMP-7: settled and answered. */
  async answered(severity = 'major', given: Record<string, unknown> = {}): Promise<Answered> {
    const settled = await this.done('settleComplaint', await this.inProgress(severity, given), {
      outcome: '更换门机',
      cause: 'equipmentFailure',
    });
    return this.done('answerComplaint', settled, { answer: '门机已更换，谢谢您的反映' });
  }

  /** CBK-4: what the customer says when called back. */
  callBack(complaint: Pick<Seen, 'id' | 'version'>, satisfaction: string, by = 'receptionist'): Promise<Answered> {
    const grades = { quality: satisfaction, satisfaction, attitude: 'satisfied', timeliness: 'satisfied' };
    return this.done(
      'recordCallback',
      complaint,
      { method: 'phone', ...grades, opinion: '还行', reference: 'T-1' },
      by,
    );
  }
}

const inputOf: Record<string, string> = {
  classifyComplaint: 'ClassifyComplaintInput',
  reclassifyComplaint: 'ClassifyComplaintInput',
  checkComplaintOnSite: 'CheckOnSiteInput',
  returnSolution: 'ReturnSolutionInput',
  replyToComplainant: 'ReplyToComplainantInput',
  explainDelay: 'ExplainDelayInput',
  pauseComplaint: 'PauseComplaintInput',
  askExtension: 'AskExtensionInput',
  decideExtension: 'DecideExtensionInput',
  referComplaint: 'ReferComplaintInput',
  answerReferral: 'AnswerReferralInput',
  proposeRepeat: 'ProposeRepeatInput',
  decideRepeat: 'DecideRepeatInput',
  settleComplaint: 'SettleComplaintInput',
  answerComplaint: 'AnswerComplaintInput',
  recordCallback: 'RecordCallbackInput',
  reviewCallback: 'ReviewCallbackInput',
  assignComplaint: 'ComplaintPersonInput',
  handOverComplaint: 'ComplaintPersonInput',
  nameTracker: 'ComplaintPersonInput',
  closeComplaintWithReason: 'ComplaintReasonInput',
  withdrawComplaint: 'ComplaintReasonInput',
};
