import type { Words } from '@onedesk/kernel';
import type { ArrearsField } from './reading/index.ts';

/** What a column can say, as people call it. */
export const fieldWords: Record<ArrearsField, Words> = {
  building: { zh: '楼座', en: 'Building' },
  entrance: { zh: '单元（门栋）', en: 'Entrance' },
  unitCode: { zh: '房号', en: 'Unit code' },
  feeItem: { zh: '收费项目', en: 'Fee item' },
  month: { zh: '所属期间', en: 'Month' },
  charged: { zh: '应收', en: 'Charged' },
  paid: { zh: '已收', en: 'Paid' },
  arrears: { zh: '欠费', en: 'Arrears' },
  receivedOn: { zh: '收款日期', en: 'Received on' },
  remark: { zh: '备注', en: 'Remark' },
};

/** What only the ledger knows to be wrong with a row. */
export const ledgerFaults = {
  monthClosed: { zh: '{month} 已关账', en: '{month} is closed' },
  chargeOnRecord: {
    zh: '这笔应收已由其他导入登记为应收 {charged}、已收 {paid}',
    en: 'Another import has entered this charge with {charged} charged and {paid} paid',
  },
} as const satisfies Record<string, Words>;

export const noUnits: Words = {
  zh: '这个项目还没有房屋：请先导入业主台账；刚刚导入的，请稍等片刻再试',
  en: 'The project has no units yet: import the register first; if that was a moment ago, try again shortly',
};

export const sheetClosed: Words = {
  zh: '表格截至 {day}，而 {month} 已关账',
  en: 'The sheet speaks of {day}, and {month} is closed',
};

/** How a charge is named where it stands in the way. */
export const chargeWords: Words = { zh: '应收', en: 'Charge' };
