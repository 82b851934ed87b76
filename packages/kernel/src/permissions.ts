import { ticketPermissions } from './permissions.tickets.ts';
import { desk, heads, people, records, working } from './role-groups.ts';
import type { Role } from './roles.ts';
import type { Words } from './words.ts';

/** One row of the permission table: what it allows, which roles hold it, and the rule it comes from. */
export interface PermissionDefinition extends Words {
  readonly roles: readonly Role[];
  readonly rule: string;
}

/**
 * PPL-1, PPL-2: who may do what. The one place where it stands; services enforce it, the portal shows it to
 * administrators. Keys read `record.verb`.
 */
export const permissions = {
  'project.see': { zh: '查看项目与楼座', en: 'See projects and buildings', roles: people, rule: 'PPL-1' },
  'project.manage': {
    zh: '新建、更名、停用项目',
    en: 'Create, rename and switch off projects',
    roles: ['administrator'],
    rule: 'EST-1',
  },
  'building.manage': {
    zh: '新建、更名楼座',
    en: 'Create and rename buildings',
    roles: [...records, 'projectManager'],
    rule: 'EST-1',
  },
  'unit.see': { zh: '查看房屋台账', en: 'See the register of units', roles: working, rule: 'EST-1' },
  'unit.manage': {
    zh: '新建、更正房屋',
    en: 'Create and correct units',
    roles: [...records, 'projectManager'],
    rule: 'EST-1',
  },
  'unit.declareUse': {
    zh: '申报使用情况',
    en: 'Declare the use of a unit',
    roles: [...records, 'areaManager', 'projectManager'],
    rule: 'EST-1',
  },
  'party.see': { zh: '查看客户', en: 'See parties', roles: working, rule: 'EST-2' },
  'party.manage': {
    zh: '登记、更正客户及其房屋关系',
    en: 'Register and correct parties and what they are to a unit',
    roles: records,
    rule: 'EST-2',
  },
  'contact.manage': {
    zh: '登记、更正、停用联系方式',
    en: 'Add, correct and strike contacts',
    roles: [...records, 'areaManager'],
    rule: 'EST-2',
  },
  'party.seePhones': {
    zh: '查看完整电话',
    en: 'See whole phone numbers',
    roles: [
      'clerk',
      'archivist',
      'customerServiceSupervisor',
      'customerServiceManager',
      'areaManager',
      'cashier',
      ...heads,
    ],
    rule: 'PPL-2',
  },
  'party.revealIdentity': {
    zh: '查看完整证件号（留痕）',
    en: 'See whole identity numbers (audited)',
    roles: ['clerk', 'archivist', 'customerServiceSupervisor', 'projectManager'],
    rule: 'PPL-2',
  },
  'party.seeNames': {
    zh: '查看客户姓名',
    en: 'See the names of parties',
    roles: working.filter((role) => role !== 'analyst'),
    rule: 'PPL-2',
  },
  'register.import': { zh: '导入业主台账', en: 'Import the unit register', roles: records, rule: 'EST-6' },
  'register.report': {
    zh: '查看台账报表',
    en: 'See the figures of the register',
    roles: [
      ...desk,
      ...heads,
      'finance',
      'analyst',
      'qualityDepartment',
      'archivist',
      'cashier',
      'engineeringSupervisor',
    ],
    rule: 'EST-1',
  },
  'history.see': {
    zh: '查看变更历史',
    en: 'See the history of a record',
    roles: working.filter((role) => role !== 'analyst'),
    rule: 'PPL-3',
  },
  'audit.see': { zh: '查看审计记录', en: 'See the audit', roles: ['administrator', 'generalManager'], rule: 'PPL-3' },
  'account.see': { zh: '查看账号', en: 'See accounts', roles: ['administrator', 'humanResources'], rule: 'PPL-1' },
  'account.manage': { zh: '管理账号与角色', en: 'Manage accounts and roles', roles: ['administrator'], rule: 'PPL-1' },
  'apiKey.see': { zh: '查看接口密钥', en: 'See API keys', roles: ['administrator'], rule: 'PPL-1' },
  'apiKey.manage': {
    zh: '签发、更换、吊销接口密钥',
    en: 'Create, renew and revoke API keys',
    roles: ['administrator'],
    rule: 'PPL-1',
  },
  'department.see': { zh: '查看部门', en: 'See departments', roles: people, rule: 'PPL-1' },
  'colleague.see': {
    zh: '查看内部通讯录',
    en: 'See who works in the project and the company',
    roles: people,
    rule: 'PPL-7',
  },
  'department.manage': {
    zh: '管理部门与负责人',
    en: 'Manage departments and their heads',
    roles: ['administrator', 'humanResources'],
    rule: 'PPL-1',
  },
  'permissions.see': { zh: '查看权限表', en: 'See the permission table', roles: ['administrator'], rule: 'PPL-1' },
  'app.see': { zh: '查看应用登记', en: 'See the registry of apps', roles: ['administrator'], rule: 'PPL-1' },
  'app.manage': {
    zh: '登记、启用、关闭应用',
    en: 'Register apps, make versions everybody’s, switch apps off',
    roles: ['administrator'],
    rule: 'PPL-1',
  },
  'feed.see': {
    zh: '读取变更流',
    en: 'Read the feed of changes',
    roles: ['administrator', 'analyst'],
    rule: 'PPL-3',
  },
  'projection.rebuild': {
    zh: '重建服务间的数据副本',
    en: 'Have copies between services built anew',
    roles: ['administrator'],
    rule: 'PPL-3',
  },
  'policy.see': {
    zh: '查看业务规则',
    en: 'See what policies say',
    roles: [...working, 'administrator'],
    rule: 'CMP-3',
  },
  'policy.manage': {
    zh: '录入业务规则的新版本，应用到未结案件',
    en: 'Enter versions of policies and apply them to open cases',
    roles: ['administrator'],
    rule: 'CMP-3',
  },
  'attachment.see': {
    zh: '查看附件（限可查看的记录）',
    en: 'See the files on records one may see',
    roles: working.filter((role) => role !== 'analyst'),
    rule: 'PPL-2',
  },
  'attachment.add': {
    zh: '添加、撤回附件（限可处理的记录）',
    en: 'Add files to records one may handle, and withdraw them',
    roles: working.filter((role) => role !== 'analyst'),
    rule: 'PPL-2',
  },
  ...ticketPermissions,
  'feeItem.see': {
    zh: '查看收费项目',
    en: 'See fee items',
    roles: ['cashier', 'finance', 'clerk', 'customerServiceSupervisor', 'analyst', ...heads],
    rule: 'FEE-1',
  },
  'feeItem.manage': { zh: '维护收费项目', en: 'Maintain fee items', roles: ['finance'], rule: 'FEE-1' },
  'ledger.see': {
    zh: '查看客户账户与欠费',
    en: 'See what units and parties owe',
    roles: [...desk, ...heads, 'cashier', 'finance'],
    rule: 'LED-1',
  },
  'ledger.figures': {
    zh: '查看应收、收款与欠费金额（不含客户）',
    en: 'See what is charged, paid and owed for units, without people',
    roles: [...desk, ...heads, 'cashier', 'finance', 'analyst'],
    rule: 'RPT-10',
  },
  'ledger.report': {
    zh: '查看欠费与收缴报表',
    en: 'See the figures of arrears and collection',
    roles: [
      ...heads,
      'customerServiceManager',
      'customerServiceSupervisor',
      'areaManager',
      'clerk',
      'cashier',
      'finance',
      'analyst',
    ],
    rule: 'RPT-10',
  },
  'ledger.verify': {
    zh: '核验账目',
    en: 'Verify the ledger',
    roles: ['finance', 'generalManager', 'qualityDepartment', 'administrator'],
    rule: 'LED-1',
  },
  'charge.raise': { zh: '登记应收', en: 'Raise a charge', roles: ['finance', 'clerk'], rule: 'FEE-1' },
  'payment.take': {
    zh: '收款并开收据',
    en: 'Take a payment against a receipt',
    roles: ['cashier', 'receptionist', 'finance'],
    rule: 'FEE-3',
  },
  'receipt.void': {
    zh: '作废收据（须由他人）',
    en: "Void another person's receipt",
    roles: ['finance', 'customerServiceManager', 'projectManager'],
    rule: 'FEE-3',
  },
  'charge.reverse': {
    zh: '冲销应收',
    en: 'Reverse a charge',
    roles: ['finance', 'projectManager'],
    rule: 'LED-1',
  },
  'period.close': { zh: '关账', en: 'Close a month', roles: ['finance'], rule: 'LED-1' },
  'arrears.import': {
    zh: '导入期初欠费',
    en: 'Import opening arrears',
    roles: ['finance', 'clerk', 'customerServiceManager'],
    rule: 'LED-1',
  },
  'tenancy.see': { zh: '查看租期与租金', en: 'See tenancies and their terms', roles: working, rule: 'LSE-1' },
  'tenancy.manage': {
    zh: '登记、导入租户',
    en: 'Record and import tenancies',
    roles: [...records, 'areaManager', 'projectManager'],
    rule: 'EST-2',
  },
  'own.account': { zh: '自己的账号', en: "One's own account", roles: people, rule: 'PPL-1' },
} satisfies Record<string, PermissionDefinition>;

export type Permission = keyof typeof permissions;

export const permissionKeys = Object.keys(permissions) as Permission[];

/** A role as somebody holds it: in one project, or in the company when `projectId` is null. */
export interface Grant {
  readonly role: Role;
  readonly projectId: string | null;
  /** For area managers: their buildings; empty means the whole project. */
  readonly buildingIds: readonly string[];
}

/** Where something is done: in a project, or in one building of it. */
export interface Place {
  readonly projectId: string;
  readonly buildingId: string;
}

/** The projects a person may do something in: all of them, or those listed. */
export type ProjectScope = '*' | readonly string[];

/** The projects in which the grants hold the permission. */
export function scopeOf(grants: readonly Grant[], permission: Permission): ProjectScope {
  const holders: readonly Role[] = permissions[permission].roles;
  return scopeOfGrants(grants.filter((grant) => holders.includes(grant.role)));
}

/** The projects in which any role is held: what a person can see of the world at all. */
export function scopeOfGrants(grants: readonly Grant[]): ProjectScope {
  if (grants.some((grant) => grant.projectId === null)) return '*';
  return [...new Set(grants.map((grant) => grant.projectId as string))];
}

/** Whether a project lies within a scope. */
export const includes = (scope: ProjectScope, projectId: string): boolean => scope === '*' || scope.includes(projectId);

/**
 * PPL-1: the grants that count in a building: an area manager's only for the buildings looked after. What concerns a
 * project as a whole, such as seeing its register, is not asked of a building.
 */
export const grantsIn = (grants: readonly Grant[], buildingId: string): Grant[] =>
  grants.filter((grant) => grant.buildingIds.length === 0 || grant.buildingIds.includes(buildingId));

/** Whether the grants hold the permission in the project; without a project, in any or in the company. */
export function holds(grants: readonly Grant[], permission: Permission, projectId?: string | null): boolean {
  const scope = scopeOf(grants, permission);
  return projectId ? includes(scope, projectId) : scope === '*' || scope.length > 0;
}
