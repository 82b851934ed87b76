import type { Words } from '@onedesk/kernel';

/** LED-1: what can be wrong with a row of opening balances besides the common faults. */
export const arrearsFaults = {
  feeItemMissing: { zh: '缺少收费项目', en: 'The fee item is missing' },
  feeItemNotValid: { zh: '收费项目“{cell}”无效', en: 'Fee item “{cell}” is not valid' },
  chargedNotPositive: { zh: '应收“{cell}”必须大于 0', en: 'The amount charged, “{cell}”, must be above 0' },
  paidMoreThanCharged: {
    zh: '已收“{cell}”大于应收 {charged}：多收部分请作为预收款另行登记',
    en: 'The amount paid, “{cell}”, is more than the {charged} charged: book the rest as a prepayment',
  },
  arrearsDoNotAddUp: {
    zh: '应收 {charged} 减已收 {paid} 不等于欠费“{cell}”',
    en: 'Charged {charged} less paid {paid} is not the arrears “{cell}”',
  },
  chargeListedTwice: {
    zh: '房屋 {unit} 的同一收费项目和期间重复，首次出现在第 {firstRow} 行（以首次为准）',
    en: 'Unit {unit} has this item and month twice, first in row {firstRow}, which counts',
  },
} as const satisfies Record<string, Words>;

export type ArrearsFault = keyof typeof arrearsFaults;
