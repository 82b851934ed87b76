import { lifecycle } from '@onedesk/kernel';

/** CMP-7: where a complaint stands on its way. */
export const complaintStatuses = [
  'registered',
  'classified',
  'reported',
  'inProgress',
  'settled',
  'answered',
  'callback',
  'closed',
  'withdrawn',
] as const;
export type ComplaintStatus = (typeof complaintStatuses)[number];

/** The statuses of a complaint that somebody still has to do something about. */
export const openStatuses = [
  'registered',
  'classified',
  'reported',
  'inProgress',
  'settled',
  'answered',
  'callback',
] as const;

const open: ComplaintStatus[] = [...openStatuses];
const beforeAnswer: ComplaintStatus[] = ['registered', 'classified', 'reported', 'inProgress', 'settled'];
const beforeSettled: ComplaintStatus[] = ['registered', 'classified', 'reported', 'inProgress'];
const atWork: ComplaintStatus[] = ['reported', 'inProgress'];

/** CMP-7: the way of a complaint. No state is skipped, none left twice at once; from any open one it can be withdrawn. */
export const complaintLifecycle = lifecycle<ComplaintStatus, ComplaintAction>({
  start: 'registered',
  actions: {
    classify: { from: ['registered'], to: 'classified' },
    reclassify: { from: ['classified', 'reported', 'inProgress'], to: 'stays' },
    report: { from: ['classified'], to: 'reported' },
    reportAgain: { from: ['reported', 'inProgress', 'settled', 'answered'], to: 'stays' },
    nameTracker: { from: open, to: 'stays' },
    assign: { from: open, to: 'stays' },
    handOver: { from: open, to: 'stays' },
    start: { from: ['reported'], to: 'inProgress' },
    checkOnSite: { from: ['inProgress'], to: 'stays' },
    returnSolution: { from: ['inProgress'], to: 'stays' },
    reply: { from: beforeAnswer, to: 'stays' },
    explain: { from: beforeSettled, to: 'stays' },
    pause: { from: ['classified', 'reported', 'inProgress'], to: 'stays' },
    resume: { from: ['classified', 'reported', 'inProgress'], to: 'stays' },
    askExtension: { from: ['classified', 'reported', 'inProgress', 'settled'], to: 'stays' },
    decideExtension: { from: open, to: 'stays' },
    refer: { from: atWork, to: 'stays' },
    answerReferral: { from: open, to: 'stays' },
    proposeRepeat: { from: beforeSettled, to: 'stays' },
    decideRepeat: { from: beforeSettled, to: 'stays' },
    settle: { from: ['inProgress'], to: 'settled' },
    answerAtOnce: { from: ['classified'], to: 'answered' },
    answer: { from: ['settled'], to: 'answered' },
    callBack: { from: ['answered'], to: 'callback' },
    close: { from: ['callback'], to: 'closed' },
    reopen: { from: ['callback'], to: 'inProgress' },
    closeWithReason: { from: ['inProgress', 'settled', 'answered'], to: 'closed' },
    withdraw: { from: open, to: 'withdrawn' },
  },
});

export type ComplaintAction =
  | 'classify'
  | 'reclassify'
  | 'report'
  | 'reportAgain'
  | 'nameTracker'
  | 'assign'
  | 'handOver'
  | 'start'
  | 'checkOnSite'
  | 'returnSolution'
  | 'reply'
  | 'explain'
  | 'pause'
  | 'resume'
  | 'askExtension'
  | 'decideExtension'
  | 'refer'
  | 'answerReferral'
  | 'proposeRepeat'
  | 'decideRepeat'
  | 'settle'
  | 'answerAtOnce'
  | 'answer'
  | 'callBack'
  | 'close'
  | 'reopen'
  | 'closeWithReason'
  | 'withdraw';
