import { type Facts, inWords, type Words } from '@onedesk/kernel';
import type { RegisterField } from './columns/fields.ts';

/** EST-6: what can be wrong with a row, and how it is said. `{cell}` is the cell as the sheet shows it. */
const faultWords = {
  buildingMissing: { zh: '缺少楼座', en: 'The building is missing' },
  unitCodeMissing: { zh: '缺少房号', en: 'The unit code is missing' },
  unitCodeNotValid: {
    zh: '房号“{cell}”无法识别:每行应只有一个房号',
    en: 'Unit code “{cell}” is not understood: one unit to a row',
  },
  unitCodeOfOtherBuilding: {
    zh: '房号“{cell}”与楼座“{building}”不一致',
    en: 'Unit code “{cell}” does not belong to building “{building}”',
  },
  unitListedTwice: {
    zh: '房屋 {unit} 重复,首次出现在第 {firstRow} 行(以首次为准)',
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
  dateNotValid: { zh: '日期“{cell}”无效', en: 'Date “{cell}” is not valid' },
  ownerMissing: { zh: '已售但缺少业主', en: 'Sold, but the owner is missing' },
  ownerOfUnsold: { zh: '未售但填有业主“{cell}”', en: 'Unsold, but an owner is given: “{cell}”' },
  ownerNameNotValid: { zh: '业主名称“{cell}”无效', en: 'Owner name “{cell}” is not valid' },
  identityNotValid: { zh: '证件号“{cell}”无效', en: 'Identity number “{cell}” is not valid' },
  identityChecksum: {
    zh: '证件号“{cell}”校验码不符',
    en: 'The check character of identity number “{cell}” does not fit',
  },
  identityDigitsLost: {
    zh: '证件号“{cell}”被存成数字,末尾几位已丢失:请按文本重新填写',
    en: 'Identity number “{cell}” was stored as a number and lost its last digits: enter it as text',
  },
  phoneNotValid: { zh: '电话“{cell}”无效', en: 'Phone “{cell}” is not valid' },
  textTooLong: { zh: '内容超过 {limit} 个字', en: 'The text is longer than {limit} characters' },
  formula: {
    zh: '单元格是公式:请粘贴为数值后再导入',
    en: 'The cell is a formula: paste it as a value and import again',
  },
} as const satisfies Record<string, Words>;

export type FaultCode = keyof typeof faultWords;

/** EST-6: one fault of one row. */
export interface Fault {
  /** The row as the spreadsheet numbers it, from 1. */
  readonly row: number;
  /** The column's letters; null where the field has no column. */
  readonly column: string | null;
  readonly field: RegisterField;
  readonly code: FaultCode;
  /** The cell as the sheet shows it; may be personal data. */
  readonly cell: string;
  readonly message: Words;
}

export function faultMessage(code: FaultCode, facts: Facts): Words {
  return { zh: inWords(faultWords[code], 'zh-CN', facts), en: inWords(faultWords[code], 'en', facts) };
}
