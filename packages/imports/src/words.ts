import { inWords, type Locale, type Words } from '@onedesk/kernel';
import type { ImportRefusal } from './record/importRecord.ts';
import { SheetRefusal, type SheetRefusalCode, type SkippedLine } from '@onedesk/sheets';

const skipWords: Record<SkippedLine['reason'], Words> = {
  blank: { zh: '空行', en: 'Blank line' },
  repeatedHeader: { zh: '重复的表头', en: 'The header again' },
  total: { zh: '合计行：{text}', en: 'A total: {text}' },
  groupHeading: { zh: '楼座标题：{text}', en: 'Heading of a building: {text}' },
  note: { zh: '说明：{text}', en: 'A note: {text}' },
};

/** Why a line was passed over, in the reader's language. */
export const skipReason = ({ reason, text }: SkippedLine, locale: Locale): string =>
  inWords(skipWords[reason], locale, { text });

/** The job was tried again and again, and broke each time. */
export const broken = 'INTERNAL';

export const brokenWords: Words = {
  zh: '系统出错，没有导入任何内容，请把编号告诉管理员：{id}',
  en: 'Something broke on our side and nothing was imported; tell the administrator this number: {id}',
};

/** Why a file could not be imported, in the reader's language. */
export function refusalWords({ code, facts, words }: ImportRefusal, locale: Locale): string {
  if (words) return inWords(words, locale, facts);
  // Kept before the words were.
  if (code === broken) return inWords(brokenWords, locale, facts);
  return new SheetRefusal(code as SheetRefusalCode, facts).inWords(locale);
}
