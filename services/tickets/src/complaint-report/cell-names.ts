import { inWords, type Locale, type Words } from '@onedesk/kernel';
import { type Channel, type ComplaintCategory, type ComplaintCause, severityWords } from '../complaints/index.ts';
import type { Dimension } from './figures.ts';

const category: Record<ComplaintCategory, Words> = {
  equipment: { zh: '设施设备', en: 'Equipment' },
  attitude: { zh: '服务态度', en: 'Attitude' },
  timeliness: { zh: '服务时效', en: 'Timeliness' },
  quality: { zh: '服务质量', en: 'Quality of service' },
  security: { zh: '安全秩序', en: 'Security' },
  cleaning: { zh: '清洁卫生', en: 'Cleaning' },
  greening: { zh: '绿化养护', en: 'Greening' },
  parking: { zh: '停车管理', en: 'Parking' },
  fees: { zh: '收费', en: 'Fees' },
  renovation: { zh: '装修管理', en: 'Renovation' },
  noise: { zh: '噪音扰民', en: 'Noise' },
  buildingQuality: { zh: '房屋质量', en: 'Building quality' },
  outside: { zh: '外部环境', en: 'Outside matters' },
  other: { zh: '其他', en: 'Other' },
};

const cause: Record<ComplaintCause, Words> = {
  staffFault: { zh: '工作人员过失', en: 'Fault of staff' },
  lateHandling: { zh: '处理不及时', en: 'Handled late' },
  equipmentFailure: { zh: '设备故障', en: 'Equipment failure' },
  rules: { zh: '制度或流程缺陷', en: 'Rules or procedure' },
  contractor: { zh: '外包单位', en: 'Contractor' },
  buildingLegacy: { zh: '工程遗留', en: 'Building defect' },
  neighbours: { zh: '邻里纠纷', en: 'Neighbours' },
  outside: { zh: '外部原因', en: 'Outside causes' },
  misunderstanding: { zh: '误会', en: 'Misunderstanding' },
  other: { zh: '其他', en: 'Other' },
};

const channel: Record<Channel, Words> = {
  walkIn: { zh: '来访', en: 'In person' },
  phone: { zh: '来电', en: 'Phone' },
  letter: { zh: '来信', en: 'Letter' },
  mail: { zh: '邮件', en: 'E-mail' },
  online: { zh: '线上', en: 'Online' },
};

const severity = Object.fromEntries(Object.entries(severityWords).map(([key, { name }]) => [key, name]));

const words: Readonly<Partial<Record<Dimension, Readonly<Record<string, Words>>>>> = {
  severity,
  category,
  cause,
  channel,
};

const unknown: Readonly<Record<Dimension, Words>> = {
  severity: { zh: '未定级', en: 'Not classified' },
  category: { zh: '未定类别', en: 'No category' },
  department: { zh: '未定责任部门', en: 'No department' },
  building: { zh: '不在楼座内', en: 'In no building' },
  cause: { zh: '原因未定', en: 'Cause not known' },
  channel: { zh: '未知', en: 'Unknown' },
};

/** What people call a value of a dimension: words for what the system names, the label for buildings and departments. */
export function cellName(
  dimension: Dimension,
  { key, label }: { readonly key: string | null; readonly label: string | null },
  locale: Locale,
): string {
  if (key === null) return inWords(unknown[dimension], locale);
  const known = words[dimension]?.[key];
  return known ? inWords(known, locale) : (label ?? key);
}
