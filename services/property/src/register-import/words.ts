import { inWords, type Locale, type Words } from '@onedesk/kernel';
import { type RegisterField, SheetRefusal, type SheetRefusalCode, type SkippedLine } from '../imports/index.ts';
import type { ImportRefusal } from './registerImport.ts';

/** What a column can say, as people call it. */
export const fieldWords: Record<RegisterField, Words> = {
  building: { zh: '楼座', en: 'Building' },
  entrance: { zh: '单元(门栋)', en: 'Entrance' },
  unitCode: { zh: '房号', en: 'Unit code' },
  floor: { zh: '楼层', en: 'Floor' },
  kind: { zh: '用途', en: 'Kind of unit' },
  layout: { zh: '户型', en: 'Layout' },
  area: { zh: '建筑面积', en: 'Area' },
  saleState: { zh: '销售状态', en: 'Sale state' },
  declaredUse: { zh: '使用情况', en: 'Use' },
  handedOverOn: { zh: '交房日期', en: 'Handed over on' },
  ownerName: { zh: '业主', en: 'Owner' },
  identity: { zh: '证件号', en: 'Identity number' },
  phones: { zh: '电话', en: 'Phones' },
  remark: { zh: '备注', en: 'Remark' },
};

const skipWords: Record<SkippedLine['reason'], Words> = {
  blank: { zh: '空行', en: 'Blank line' },
  repeatedHeader: { zh: '重复的表头', en: 'The header again' },
  total: { zh: '合计行:{text}', en: 'A total: {text}' },
  groupHeading: { zh: '楼座标题:{text}', en: 'Heading of a building: {text}' },
  note: { zh: '说明:{text}', en: 'A note: {text}' },
};

/** Why a line was passed over, in the reader's language. */
export const skipReason = ({ reason, text }: SkippedLine, locale: Locale): string =>
  inWords(skipWords[reason], locale, { text });

/** The job was tried again and again, and broke each time. */
export const broken = 'INTERNAL';

const brokenWords: Words = {
  zh: '系统出错,没有导入任何内容,请把编号告诉管理员:{id}',
  en: 'Something broke on our side and nothing was imported; tell the administrator this number: {id}',
};

/** Why a file could not be imported, in the reader's language. */
export function refusalWords({ code, facts }: ImportRefusal, locale: Locale): string {
  if (code === broken) return inWords(brokenWords, locale, facts);
  return new SheetRefusal(code as SheetRefusalCode, facts).inWords(locale);
}

/** The kinds of records an import touches, as people call them. */
export const recordWords: Record<string, Words> = {
  Building: { zh: '楼座', en: 'Building' },
  Unit: { zh: '房屋', en: 'Unit' },
  Party: { zh: '客户', en: 'Party' },
  Contact: { zh: '联系方式', en: 'Contact' },
  UnitRole: { zh: '房屋关系', en: 'Role in a unit' },
  UseFact: { zh: '使用情况', en: 'Use' },
};
