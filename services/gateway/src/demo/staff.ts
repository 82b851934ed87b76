import { type Role, roleNames, roles } from '@onedesk/kernel';

/** A demo account: who signs in with it, and the roles it holds. */
export interface DemoAccount {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  /** In which demo projects a project role is held. */
  readonly projects: 'both' | 'A';
  /** Of an area manager: the buildings of project A looked after; by default all of them. */
  readonly buildings?: readonly string[];
}

/** A demo department; everybody by username. */
export interface DemoDepartment {
  readonly name: string;
  readonly head: string;
  /** Besides the head. */
  readonly members: readonly string[];
}

/** The password of every demo account; made on the embedded database only. */
export const demoPassword = 'onedesk-demo-2026';

const names: Partial<Record<Role, string>> = {
  generalManager: '周明远',
  qualityDepartment: '孙静',
  projectManager: '吴建国',
  customerServiceManager: '郑慧敏',
  customerServiceSupervisor: '王丽',
  receptionist: '陈晓雯',
  areaManager: '刘洋',
  clerk: '赵敏',
  cashier: '黄秀英',
  engineeringSupervisor: '徐志强',
  technician: '马超',
  securitySupervisor: '胡军',
  patrol: '朱勇',
  cleaning: '林桂芳',
  greening: '何平',
  finance: '高洁',
  analyst: '罗文博',
  archivist: '梁燕',
  humanResources: '宋倩',
  networkEngineer: '唐磊',
  administrator: '管理员',
};

const usernameOf = (role: Role) => role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** One account per role that people hold, and some that know project A only, one of them a single building of it. */
export const demoAccounts: readonly DemoAccount[] = [
  ...roleNames
    .filter((role) => !('machine' in roles[role]))
    .map(
      (role): DemoAccount => ({
        username: usernameOf(role),
        name: names[role] ?? roles[role].zh,
        role,
        projects: 'both',
      }),
    ),
  { username: 'clerk-a', name: '冯雪', role: 'clerk', projects: 'A' },
  { username: 'receptionist-a', name: '韩梅', role: 'receptionist', projects: 'A' },
  { username: 'area-manager-1', name: '蒋涛', role: 'areaManager', projects: 'A', buildings: ['1栋'] },
];

export const demoDepartments: readonly DemoDepartment[] = [
  {
    name: '客户服务部',
    head: 'customer-service-manager',
    members: [
      'customer-service-supervisor',
      'receptionist',
      'receptionist-a',
      'clerk',
      'clerk-a',
      'area-manager',
      'area-manager-1',
      'archivist',
    ],
  },
  { name: '工程部', head: 'engineering-supervisor', members: ['technician'] },
  { name: '安全管理部', head: 'security-supervisor', members: ['patrol'] },
  { name: '环境部', head: 'cleaning', members: ['greening'] },
  { name: '财务部', head: 'finance', members: ['cashier'] },
  { name: '品质部', head: 'quality-department', members: ['analyst'] },
];
