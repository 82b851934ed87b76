import type { Words } from './words.ts';

/** A role of PPL-1: its name, and whether it is held in the company (on all projects) or per project. */
export interface RoleDefinition extends Words {
  readonly companyWide: boolean;
  /** Never given to a person: an API key holds it. */
  readonly machine?: boolean;
}

const company = (zh: string, en: string): RoleDefinition => ({ zh, en, companyWide: true });
const project = (zh: string, en: string): RoleDefinition => ({ zh, en, companyWide: false });

/** PPL-1: the roles of staff, as the floor names them. */
export const roles = {
  generalManager: company('总经理', 'General manager'),
  qualityDepartment: company('品质部', 'Quality department'),
  projectManager: project('项目经理', 'Project manager'),
  customerServiceManager: project('客服经理', 'Customer-service manager'),
  customerServiceSupervisor: project('客服主管', 'Customer-service supervisor'),
  receptionist: project('前台接待员', 'Receptionist'),
  areaManager: project('区域管理员', 'Area manager'),
  clerk: project('行政内勤', 'Clerk'),
  cashier: project('收银员', 'Cashier'),
  engineeringSupervisor: project('工程主管', 'Engineering supervisor'),
  technician: project('维修工', 'Technician'),
  securitySupervisor: project('安管主管', 'Security supervisor'),
  patrol: project('巡逻岗', 'Patrol'),
  cleaning: project('保洁', 'Cleaning'),
  greening: project('绿化', 'Greening'),
  finance: company('财务', 'Finance'),
  analyst: company('数据分析', 'Analyst'),
  integrator: { ...project('第三方', 'Integrator'), machine: true },
  archivist: project('档案员', 'Archivist'),
  humanResources: company('行政人事', 'Human resources'),
  networkEngineer: company('网络工程师', 'Network engineer'),
  administrator: company('系统管理员', 'Administrator'),
} satisfies Record<string, RoleDefinition>;

export type Role = keyof typeof roles;

export const roleNames = Object.keys(roles) as Role[];

export const isRole = (text: string): text is Role => Object.hasOwn(roles, text);
