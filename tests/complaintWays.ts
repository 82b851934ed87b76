import type { Shown, Step } from './complaintClerks.ts';

const supervisor = 'customer-service-supervisor';
const satisfied = { quality: 'satisfied', attitude: 'satisfied', timeliness: 'satisfied' };
const step = (mutation: string, event: string | readonly string[], given: object = {}, by = supervisor): Step => ({
  mutation,
  by,
  given: () => given,
  events: [event].flat(),
});

const classify = (severity: string) =>
  step('classifyComplaint', 'classify', { severity, category: 'equipment' }, 'receptionist');
const report = step('reportComplaint', 'report');
const start = step('startComplaint', 'start');
const check = step('checkComplaintOnSite', 'checkOnSite', { facts: '门机故障', checkedWith: '徐志强' });
const settle = step('settleComplaint', 'settle', { outcome: '更换门机', cause: 'equipmentFailure' });
const answer = (event = 'answer') => step('answerComplaint', event, { answer: '门机已更换' });
const reply = step('replyToComplainant', 'reply', { words: '正在处理', definite: false });
const callBack = (satisfaction: string) =>
  step(
    'recordCallback',
    ['callBack', satisfaction === 'satisfied' ? 'close' : 'reopen'],
    { method: 'phone', satisfaction, ...satisfied, reference: 'T-1' },
    'receptionist',
  );

const openClock = ({ clocks }: Shown) => clocks.find(({ kind, endedAt }) => kind === 'settle' && !endedAt)?.id;
const askExtension = (until: Date): Step => ({
  mutation: 'askExtension',
  by: supervisor,
  given: (seen) => ({ clockId: openClock(seen), until, reason: '配件缺货' }),
  events: ['askExtension'],
});
const grant: Step = {
  mutation: 'decideExtension',
  by: 'general-manager',
  given: ({ extensions }) => ({ extensionId: extensions.at(-1)?.id, granted: true }),
  events: ['decideExtension'],
};

/** CMP-1, VST-1: the registration of a complaint with the call it came by; its words tell it from all others. */
export const registration = (projectId: string, words: string): Step =>
  step(
    'registerComplaint',
    'register',
    { projectId, channel: 'phone', callerName: '某人', words, place: '大堂', withVisit: true },
    'receptionist',
  );

/** What is done with a complaint after its registration: on the first day, on the next, a month later. */
export type Way = readonly [first: readonly Step[], next: readonly Step[], aMonthLater: readonly Step[]];

/** The ways that complaints of the test go. `until`: to when an extension is asked for. */
export function ways(until: Date): Readonly<Record<string, Way>> {
  const atWork = [classify('major'), report, start];
  return {
    closed: [[...atWork, reply, check, settle, answer(), callBack('satisfied')], [], []],
    reopened: [
      [...atWork, check, settle, answer()],
      [callBack('dissatisfied'), check, settle, answer(), callBack('satisfied')],
      [],
    ],
    extended: [[...atWork, askExtension(until), grant], [check, settle, answer()], [callBack('satisfied')]],
    paused: [
      [...atWork, step('pauseComplaint', 'pause', { reason: 'awaitingOutsideBody', words: '等供电局' })],
      [step('resumeComplaint', 'resume'), reply],
      [reply],
    ],
    atOnce: [[classify('communicative'), answer('answerAtOnce')], [callBack('satisfied')], []],
    withdrawn: [[], [step('withdrawComplaint', 'withdraw', { words: '不再追究' })], []],
    forgotten: [[classify('minor')], [], [report, reply, start]],
    unread: [[], [], [classify('major'), report]],
  };
}
