import type { Words } from '@onedesk/kernel';

/** LSE-3: what can be wrong with a row of tenancies besides the common faults. */
export const tenancyFaults = {
  tenantMissing: { zh: '缺少承租人', en: 'The tenant is missing' },
  tenantNotValid: { zh: '承租人“{cell}”无效', en: 'Tenant “{cell}” is not valid' },
  termMissing: { zh: '缺少租赁期限', en: 'The term is missing' },
  termNotValid: {
    zh: '租赁期限“{cell}”无效：应为起止日期，如 2025-07-01至2026-06-30',
    en: 'Term “{cell}” is not valid: it must be two days, such as 2025-07-01 to 2026-06-30',
  },
  termEndsBeforeStart: { zh: '租赁期限“{cell}”的终止日早于起始日', en: 'Term “{cell}” ends before it starts' },
  rentMissing: { zh: '缺少月租金', en: 'The monthly rent is missing' },
  filedUnknown: { zh: '租赁备案“{cell}”无法识别：应为“是”或“否”', en: 'Filing “{cell}” is not known: yes or no' },
  tenancyListedTwice: {
    zh: '房屋 {unit} 的同一承租人和起租日重复，首次出现在第 {firstRow} 行（以首次为准）',
    en: 'Unit {unit} has this tenant and first day twice, first in row {firstRow}, which counts',
  },
} as const satisfies Record<string, Words>;

export type TenancyFault = keyof typeof tenancyFaults;
