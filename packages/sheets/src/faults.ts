import { type Facts, inWords, type Words } from '@onedesk/kernel';

/** EST-6: what can be wrong with a row of any kind of sheet. `{cell}` is the cell as the sheet shows it. */
export const commonFaults = {
  buildingMissing: { zh: '缺少楼座', en: 'The building is missing' },
  unitCodeMissing: { zh: '缺少房号', en: 'The unit code is missing' },
  unitCodeNotValid: {
    zh: '房号“{cell}”无法识别：每行应只有一个房号',
    en: 'Unit code “{cell}” is not understood: one unit to a row',
  },
  unitCodeOfOtherBuilding: {
    zh: '房号“{cell}”与楼座“{building}”不一致',
    en: 'Unit code “{cell}” does not belong to building “{building}”',
  },
  unitNotInRegister: {
    zh: '房屋 {unit} 不在房产台账中：请先导入台账，或更正房号',
    en: 'Unit {unit} is not in the register: import the register first, or correct the code',
  },
  dateNotValid: { zh: '日期“{cell}”无效', en: 'Date “{cell}” is not valid' },
  dateInFuture: { zh: '日期“{cell}”在今天之后', en: 'Date “{cell}” lies after today' },
  monthMissing: { zh: '缺少所属期间', en: 'The month is missing' },
  monthNotValid: {
    zh: '期间“{cell}”无效：应为一个月份，如 2026-07',
    en: 'Period “{cell}” is not valid: it must be one month, such as 2026-07',
  },
  amountMissing: { zh: '缺少金额', en: 'The amount is missing' },
  amountNotANumber: { zh: '金额“{cell}”不是数字', en: 'Amount “{cell}” is not a number' },
  amountTooPrecise: { zh: '金额“{cell}”超过两位小数', en: 'Amount “{cell}” has more than two decimals' },
  amountTooLarge: { zh: '金额“{cell}”过大', en: 'Amount “{cell}” is too large' },
  amountNegative: { zh: '金额“{cell}”不能为负', en: 'Amount “{cell}” must not be negative' },
  identityNotValid: { zh: '证件号“{cell}”无效', en: 'Identity number “{cell}” is not valid' },
  identityChecksum: {
    zh: '证件号“{cell}”校验码不符',
    en: 'The check character of identity number “{cell}” does not fit',
  },
  identityDigitsLost: {
    zh: '证件号“{cell}”被存成数字，末尾几位已丢失：请按文本重新填写',
    en: 'Identity number “{cell}” was stored as a number and lost its last digits: enter it as text',
  },
  phoneNotValid: { zh: '电话“{cell}”无效', en: 'Phone “{cell}” is not valid' },
  textTooLong: { zh: '内容超过 {limit} 个字', en: 'The text is longer than {limit} characters' },
  formula: {
    zh: '单元格是公式：请粘贴为数值后再导入',
    en: 'The cell is a formula: paste it as a value and import again',
  },
} as const satisfies Record<string, Words>;

export type CommonFault = keyof typeof commonFaults;

/** EST-6: one fault of one row. */
export interface Fault {
  /** The row as the spreadsheet numbers it, from 1. */
  readonly row: number;
  /** The column's letters; null where the field has no column. */
  readonly column: string | null;
  /** One of the kind's fields. */
  readonly field: string;
  /** One of the kind's codes, or a `CommonFault`. */
  readonly code: string;
  /** The cell as the sheet shows it; may be personal data. */
  readonly cell: string;
  readonly message: Words;
}

/** The words of a fault with its facts filled in. */
export function faultMessage(words: Words, facts: Facts): Words {
  return { zh: inWords(words, 'zh-CN', facts), en: inWords(words, 'en', facts) };
}
