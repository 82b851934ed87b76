import type { Words } from '@onedesk/kernel';

/** A kind of announcement: what it is called in the personal settings, what it says, and whether it is worth a mail. */
export interface KindDefinition extends Words {
  /** `{number}` and the facts fill the blanks. */
  readonly title: Words;
  /** Parts of the body; one of which a fact is missing is left out. */
  readonly body: readonly Words[];
  /** Sent by mail too, unless the person wishes otherwise. */
  readonly mail: boolean;
  /** The rule that asks for it. */
  readonly rule: string;
}

const severity: Words = { zh: '{severity}', en: '{severity}' };
const unit: Words = { zh: '{unit}', en: '{unit}' };
const department: Words = { zh: '责任部门：{department}', en: 'department: {department}' };
const dueAt: Words = { zh: '最迟 {dueAt}', en: 'due {dueAt}' };
const by: Words = { zh: '由{by}提出', en: 'by {by}' };
const where = [severity, unit];

/** What is announced. A new kind needs nothing but its row here. */
export const announcementKinds = {
  complaintRegistered: {
    zh: '新投诉登记',
    en: 'A complaint came in',
    title: { zh: '投诉 {number} 已登记，待定级', en: 'Complaint {number} came in and waits to be classified' },
    body: [unit, dueAt],
    mail: false,
    rule: 'CMP-1',
  },
  complaintSettled: {
    zh: '投诉已处理待答复',
    en: 'A complaint is settled and waits for its answer',
    title: { zh: '投诉 {number} 已处理，请答复客户', en: 'Complaint {number} is settled; answer the customer' },
    body: where,
    mail: false,
    rule: 'CMP-7',
  },
  referralAnswered: {
    zh: '转交事项有答复',
    en: 'A referral was answered',
    title: { zh: '投诉 {number} 的转交已有答复', en: 'The referral of complaint {number} was answered' },
    body: where,
    mail: false,
    rule: 'CMP-6',
  },
  complaintReported: {
    zh: '投诉上报',
    en: 'A complaint is reported to me',
    title: { zh: '投诉 {number} 已上报', en: 'Complaint {number} was reported' },
    body: [...where, department, dueAt],
    mail: true,
    rule: 'CMP-3',
  },
  complaintAssigned: {
    zh: '投诉交由我处理',
    en: 'A complaint is given to me',
    title: { zh: '投诉 {number} 交由您处理', en: 'Complaint {number} is yours to handle' },
    body: [...where, dueAt],
    mail: true,
    rule: 'CMP-8',
  },
  clockDueSoon: {
    zh: '即将到期',
    en: 'Something is due soon',
    title: { zh: '{number} 即将到期：{clock}', en: '{number} is due soon: {clock}' },
    body: [...where, dueAt],
    mail: false,
    rule: 'CMP-5',
  },
  clockOverdue: {
    zh: '已经超时',
    en: 'Something is overdue',
    title: { zh: '{number} 已超时：{clock}', en: '{number} is overdue: {clock}' },
    body: [...where, { zh: '应于 {dueAt} 前完成', en: 'was due {dueAt}' }],
    mail: true,
    rule: 'CMP-5',
  },
  extensionAsked: {
    zh: '延期申请待审批',
    en: 'An extension waits for my approval',
    title: { zh: '投诉 {number} 申请延期', en: 'An extension is asked for complaint {number}' },
    body: [...where, by, { zh: '延至 {untilAt}', en: 'until {untilAt}' }],
    mail: true,
    rule: 'CMP-5',
  },
  extensionDecided: {
    zh: '延期申请结果',
    en: 'An extension was decided',
    title: { zh: '投诉 {number} 的延期申请{decision}', en: 'The extension for complaint {number} was {decision}' },
    body: [...where, { zh: '新期限 {untilAt}', en: 'now until {untilAt}' }],
    mail: false,
    rule: 'CMP-5',
  },
  complaintEscalated: {
    zh: '投诉升级为重大',
    en: 'A complaint became critical',
    title: { zh: '投诉 {number} 已升级为重大投诉', en: 'Complaint {number} became critical' },
    body: [unit, department, dueAt],
    mail: true,
    rule: 'CMP-4',
  },
  complaintReopened: {
    zh: '投诉重新处理',
    en: 'A complaint was reopened',
    title: { zh: '投诉 {number} 回访不满意，重新处理', en: 'Complaint {number} was reopened after its callback' },
    body: [...where, dueAt],
    mail: true,
    rule: 'CMP-7',
  },
  complaintHandedOver: {
    zh: '投诉移交给我',
    en: 'A complaint was handed over to me',
    title: { zh: '投诉 {number} 已移交给您', en: 'Complaint {number} was handed over to you' },
    body: [...where, dueAt],
    mail: false,
    rule: 'VST-4',
  },
  complaintWithdrawn: {
    zh: '投诉撤回',
    en: 'A complaint was withdrawn',
    title: { zh: '投诉 {number} 已由客户撤回', en: 'Complaint {number} was withdrawn by the customer' },
    body: where,
    mail: false,
    rule: 'CMP-7',
  },
  repeatProposed: {
    zh: '疑似重复投诉待确认',
    en: 'A repeated complaint waits for confirmation',
    title: { zh: '投诉 {number} 疑似重复，请确认', en: 'Complaint {number} may be a repeated one' },
    body: [...where, { zh: '与 {earlier} 相关', en: 'related to {earlier}' }],
    mail: false,
    rule: 'CMP-4',
  },
  solutionAsked: {
    zh: '请部门回复处理方案',
    en: 'A solution is asked of my department',
    title: { zh: '请为投诉 {number} 回复处理方案', en: 'A solution is asked for complaint {number}' },
    body: [...where, dueAt],
    mail: true,
    rule: 'CMP-11',
  },
  solutionReturned: {
    zh: '部门已回复方案',
    en: 'A department returned its solution',
    title: { zh: '投诉 {number} 已有处理方案', en: 'Complaint {number} has a solution' },
    body: [...where, department],
    mail: false,
    rule: 'CMP-11',
  },
  trackerNamed: {
    zh: '被指定为跟踪人',
    en: 'I am named tracker',
    title: { zh: '您被指定跟踪投诉 {number}', en: 'You track complaint {number}' },
    body: [...where, dueAt],
    mail: true,
    rule: 'CMP-3',
  },
  callbackDue: {
    zh: '需要回访',
    en: 'A callback is to be made',
    title: { zh: '请回访：投诉 {number}', en: 'Call back about complaint {number}' },
    body: [...where, dueAt],
    mail: false,
    rule: 'CBK-1',
  },
  reportDue: {
    zh: '月度报告待完成',
    en: 'A monthly report is due',
    title: { zh: '{month} 投诉月报待完成', en: 'The complaint report of {month} is due' },
    body: [dueAt],
    mail: true,
    rule: 'CMP-9',
  },
  reportSigned: {
    zh: '月度报告已签批',
    en: 'A monthly report was signed',
    title: { zh: '{month} 投诉月报已签批', en: 'The complaint report of {month} was signed' },
    body: [by],
    mail: false,
    rule: 'CMP-9',
  },
} as const satisfies Record<string, KindDefinition>;

export type AnnouncementKind = keyof typeof announcementKinds;

export const announcementKindNames = Object.keys(announcementKinds) as AnnouncementKind[];

/** Facts that are keys, in words. */
export const factWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  severity: {
    critical: { zh: '重大投诉', en: 'critical' },
    major: { zh: '重要投诉', en: 'major' },
    minor: { zh: '轻微投诉', en: 'minor' },
    invalid: { zh: '无效投诉', en: 'invalid' },
    communicative: { zh: '沟通性投诉', en: 'communicative' },
  },
  clock: {
    report: { zh: '上报', en: 'reporting' },
    start: { zh: '开始处理', en: 'start of handling' },
    settle: { zh: '处理完成', en: 'settling' },
    answer: { zh: '答复客户', en: 'answer to the customer' },
    explanation: { zh: '当日说明', en: "the day's explanation" },
    solution: { zh: '部门回复方案', en: "the department's solution" },
    progress: { zh: '告知进展', en: 'progress to the customer' },
    callbackTarget: { zh: '回访（目标）', en: 'callback (target)' },
    callbackLimit: { zh: '回访（期限）', en: 'callback (limit)' },
    promise: { zh: '承诺的时间', en: 'the promised time' },
  },
  decision: {
    granted: { zh: '已批准', en: 'granted' },
    refused: { zh: '未批准', en: 'refused' },
    lapsed: { zh: '已失效', en: 'void' },
  },
};
