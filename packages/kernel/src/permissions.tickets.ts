import type { PermissionDefinition } from './permissions.ts';
import { desk, heads } from './role-groups.ts';

/** Who may do what about visits, complaints and callbacks. Part of the table of permissions. */
export const ticketPermissions = {
  'dutyLog.see': {
    zh: '查看值班记录',
    en: 'See the duty log',
    roles: [...desk, ...heads, 'securitySupervisor'],
    rule: 'SHF-1',
  },
  'dutyLog.write': { zh: '登记值班记录', en: 'Write the duty log', roles: desk, rule: 'SHF-1' },
  'visit.see': {
    zh: '查看接待登记',
    en: 'See the register of visits',
    roles: [...desk, ...heads, 'qualityDepartment'],
    rule: 'VST-1',
  },
  'visit.register': { zh: '登记来访来电', en: 'Register visits and calls', roles: [...desk, ...heads], rule: 'VST-1' },
  'visit.close': {
    zh: '答复、承诺、办结接待',
    en: 'Reply to visits, promise a time, close them',
    roles: [...desk, ...heads],
    rule: 'VST-8',
  },
  'visit.handOver': {
    zh: '移交接待跟进',
    en: 'Hand over the follow-up of visits',
    roles: [...desk, ...heads],
    rule: 'VST-4',
  },
  'visit.seeContact': {
    zh: '查看来访人姓名与完整电话',
    en: 'See callers’ names and whole phone numbers',
    roles: [...desk, ...heads],
    rule: 'PPL-2',
  },
  'complaint.see': {
    zh: '查看投诉',
    en: 'See complaints',
    roles: [
      ...desk,
      ...heads,
      'qualityDepartment',
      'engineeringSupervisor',
      'securitySupervisor',
      'cleaning',
      'greening',
      'analyst',
    ],
    rule: 'CMP-1',
  },
  'complaint.seeContact': {
    zh: '查看投诉人的姓名和电话',
    en: 'See who complains and under which number',
    roles: [...desk, ...heads, 'qualityDepartment'],
    rule: 'PPL-2',
  },
  'complaint.register': {
    zh: '登记投诉',
    en: 'Register complaints',
    roles: [...desk, 'projectManager'],
    rule: 'CMP-1',
  },
  'complaint.classify': {
    zh: '投诉定级',
    en: 'Classify complaints',
    roles: [...desk, 'projectManager'],
    rule: 'CMP-2',
  },
  'complaint.report': { zh: '上报投诉', en: 'Report complaints', roles: [...desk, 'projectManager'], rule: 'CMP-3' },
  'complaint.nameTracker': {
    zh: '指定重大投诉跟踪人',
    en: 'Name who tracks a critical complaint',
    roles: ['generalManager'],
    rule: 'CMP-3',
  },
  'complaint.assign': {
    zh: '指派、移交投诉',
    en: 'Assign complaints and hand them over',
    roles: [...desk, 'projectManager'],
    rule: 'VST-4',
  },
  'complaint.handle': {
    zh: '处理投诉',
    en: 'Handle complaints',
    roles: [...desk, 'projectManager', 'engineeringSupervisor', 'securitySupervisor', 'cleaning', 'greening'],
    rule: 'CMP-8',
  },
  'complaint.reply': {
    zh: '告知投诉人进展',
    en: 'Tell customers how it stands',
    roles: [...desk, 'projectManager'],
    rule: 'CMP-12',
  },
  'complaint.settle': {
    zh: '办结投诉',
    en: 'Settle complaints',
    roles: ['customerServiceSupervisor', 'customerServiceManager', 'areaManager', 'projectManager', 'receptionist'],
    rule: 'CMP-7',
  },
  'complaint.decideRepeat': {
    zh: '确认重复投诉',
    en: 'Confirm repeated complaints',
    roles: ['customerServiceSupervisor', 'customerServiceManager', 'projectManager'],
    rule: 'CMP-4',
  },
  'complaint.closeWithReason': {
    zh: '说明理由关闭投诉',
    en: 'Close a complaint with a reason',
    roles: ['projectManager'],
    rule: 'CBK-5',
  },
  'complaint.withdraw': {
    zh: '登记撤诉',
    en: 'Record that a customer withdrew a complaint',
    roles: [...desk, 'projectManager'],
    rule: 'CMP-7',
  },
  'extension.ask': {
    zh: '申请延期',
    en: 'Ask for more time',
    roles: [...desk, 'projectManager', 'engineeringSupervisor', 'securitySupervisor'],
    rule: 'CMP-5',
  },
  'extension.decide': {
    zh: '审批延期（按策略指定的角色）',
    en: 'Decide about more time (the role that the policy names)',
    roles: [...heads, 'customerServiceManager', 'customerServiceSupervisor', 'qualityDepartment'],
    rule: 'CMP-5',
  },
  'callback.record': {
    zh: '登记回访',
    en: 'Record callbacks',
    roles: [...desk, ...heads],
    rule: 'CBK-4',
  },
  'callback.review': {
    zh: '审阅回访',
    en: 'Review callbacks',
    roles: ['customerServiceSupervisor', 'customerServiceManager', 'projectManager'],
    rule: 'CBK-4',
  },
} satisfies Record<string, PermissionDefinition>;
