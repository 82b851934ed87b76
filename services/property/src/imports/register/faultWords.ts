import type { Words } from '@onedesk/kernel';

/** EST-6: what can be wrong with a row of a register besides the common faults. */
export const registerFaults = {
  unitListedTwice: {
    zh: '房屋 {unit} 重复，首次出现在第 {firstRow} 行（以首次为准）',
    en: 'Unit {unit} is listed twice, first in row {firstRow}, which counts',
  },
  kindMissing: { zh: '缺少用途', en: 'The kind of the unit is missing' },
  kindUnknown: { zh: '用途“{cell}”无法识别', en: 'Kind “{cell}” is not known' },
  areaMissing: { zh: '缺少建筑面积', en: 'The area is missing' },
  areaNotANumber: { zh: '面积“{cell}”不是数字', en: 'Area “{cell}” is not a number' },
  areaOutOfRange: {
    zh: '面积“{cell}”应大于 0 且不超过 1,000,000 ㎡',
    en: 'Area “{cell}” must be above 0 and at most 1,000,000 m²',
  },
  floorNotValid: { zh: '楼层“{cell}”无法识别', en: 'Floor “{cell}” is not understood' },
  saleStateUnknown: { zh: '销售状态“{cell}”无法识别', en: 'Sale state “{cell}” is not known' },
  declaredUseUnknown: { zh: '使用情况“{cell}”无法识别', en: 'Use “{cell}” is not known' },
  ownerMissing: { zh: '已售但缺少业主', en: 'Sold, but the owner is missing' },
  ownerOfUnsold: { zh: '未售但填有业主“{cell}”', en: 'Unsold, but an owner is given: “{cell}”' },
  ownerNameNotValid: { zh: '业主名称“{cell}”无效', en: 'Owner name “{cell}” is not valid' },
} as const satisfies Record<string, Words>;

export type RegisterFault = keyof typeof registerFaults;
