import { Refusal, type Words } from '@onedesk/kernel';
import type { ComplaintStatus } from './complaint.lifecycle.ts';

/** What staff call the statuses. */
export const statusWords: Record<ComplaintStatus, Words> = {
  registered: { zh: '已登记', en: 'registered' },
  classified: { zh: '已定级', en: 'classified' },
  reported: { zh: '已上报', en: 'reported' },
  inProgress: { zh: '处理中', en: 'in progress' },
  settled: { zh: '已处理', en: 'settled' },
  answered: { zh: '已答复', en: 'answered' },
  callback: { zh: '已回访', en: 'called back' },
  closed: { zh: '已关闭', en: 'closed' },
  withdrawn: { zh: '已撤诉', en: 'withdrawn' },
};

/** CMP-7: the status does not allow the action. */
export const notAllowedNow = (action: string, status: ComplaintStatus): Refusal =>
  new Refusal(
    'NotAllowedNow',
    {
      zh: `投诉目前${statusWords[status].zh}，不能进行此操作`,
      en: `The complaint is ${statusWords[status].en}; this cannot be done now`,
    },
    { fields: { action, facts: [{ name: 'status', value: status }] } },
  );

/** A condition of the manual that is not met, other than the status. */
export const conditionMissing = (action: string, words: Words, facts: Record<string, string> = {}): Refusal =>
  new Refusal('NotAllowedNow', words, {
    fields: { action, facts: Object.entries(facts).map(([name, value]) => ({ name, value })) },
  });

/** CMP-8: facts have to be checked on site before a valid complaint is settled. */
export const needsHandlingRecord = (): Refusal =>
  new Refusal('NeedsHandlingRecord', {
    zh: '请先与责任部门负责人到现场核实并填写处理记录',
    en: 'Check the facts on site with the head of the department first, and write the handling record',
  });

/** CMP-5: more time is asked for before the clock runs out. */
export const extensionTooLate = (dueAt: Date): Refusal =>
  new Refusal(
    'ExtensionTooLate',
    { zh: '时限已过，不能再申请延期', en: 'The clock has run out; more time is asked for before that' },
    { fields: { dueAt } },
  );
