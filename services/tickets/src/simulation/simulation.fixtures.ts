import { chineseCalendar } from '@onedesk/kernel';
import type { Cast, Town } from './index.ts';
import { defaultStage } from './index.ts';

const uuid = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A town of invented homes. */
export const town: Town = {
  projectId: uuid(1),
  timeZone: 'Asia/Shanghai',
  homes: Array.from({ length: 40 }, (_, n) => ({
    code: `${(n % 4) + 1}栋-${101 + n}`,
    unitId: uuid(1_000 + n),
    buildingId: uuid(100 + (n % 4)),
    partyIds: [uuid(2_000 + n)],
  })),
  departments: { 工程部: uuid(10), 客户服务部: uuid(11), 环境部: uuid(12), 安全管理部: uuid(13), 财务部: uuid(14) },
};

const staff = [
  'receptionist',
  'customer-service-supervisor',
  'customer-service-manager',
  'project-manager',
  'general-manager',
  'area-manager',
  'engineering-supervisor',
] as const;

export const cast = Object.fromEntries(staff.map((name) => [name, { id: name, name }])) as unknown as Cast;
export const stage = defaultStage(cast, chineseCalendar());
