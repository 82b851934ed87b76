import type { Record_ } from './graph.ts';

/** Who works here, as the graph answers. */
export interface Directory {
  /** Null: the directory cannot be read. */
  colleagues: Record_[] | null;
  departments: Record_[];
}

/** An area manager of one building, the head of engineering, and a receptionist. */
export function directory(building: Record_): Directory {
  const service: Record_ = { __typename: 'Department', id: 'd1', name: '客户服务部', head: null };
  const engineering: Record_ = { __typename: 'Department', id: 'd2', name: '工程部', head: null };
  const steward = colleague('k1', '刘洋', 'areaManager', '区域管理员', [building], service);
  const engineer = colleague('k2', '徐志强', 'engineeringSupervisor', '工程主管', [], engineering);
  const receptionist = colleague('k3', '陈晓雯', 'receptionist', '前台接待员', [], service);
  engineering['head'] = { __typename: 'Account', id: engineer.id, name: engineer['name'] };
  return { colleagues: [steward, engineer, receptionist], departments: [service, engineering] };
}

interface Search {
  search?: string | null;
}

export function findColleagues({ colleagues }: Directory, { search }: Search): Record_[] {
  if (!colleagues) throw new Error('the directory cannot be read');
  return colleagues.filter((one) =>
    JSON.stringify([one['name'], one['roles'], one['departments']]).includes(search ?? ''),
  );
}

export const findDepartments = ({ departments }: Directory, { search }: Search): Record_[] =>
  departments.filter((one) => JSON.stringify(one).includes(search ?? ''));

const colleague = (
  id: string,
  name: string,
  role: string,
  title: string,
  buildings: Record_[],
  department: Record_,
): Record_ => ({
  __typename: 'Colleague',
  id,
  name,
  active: true,
  roles: [{ __typename: 'HeldRole', role, title, companyWide: false, buildings: buildings.map(plain) }],
  departments: [department],
});

/** A building without what leads back to it. */
const plain = ({ id, ...building }: Record_) => ({ __typename: 'Building', id, name: building['name'] });
