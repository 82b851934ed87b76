import {
  badInput,
  type Fen,
  type FieldFault,
  isCivilDate,
  moneyText,
  largestAmount,
  parseMoney,
  type Words,
} from '@onedesk/kernel';
import { z } from 'zod';

/** The words of every field fault that inputs can have; a feature adds its own with `defineFaults`. */
const faultWords = new Map<string, Words>(
  Object.entries({
    required: { zh: '请填写', en: 'This is needed' },
    tooLong: { zh: '最多 {maximum} 个字', en: 'At most {maximum} characters' },
    tooShort: { zh: '至少 {minimum} 个字', en: 'At least {minimum} characters' },
    tooBig: { zh: '不能大于 {maximum}', en: 'At most {maximum}' },
    tooSmall: { zh: '不能小于 {minimum}', en: 'At least {minimum}' },
    notValid: { zh: '填写有误', en: 'This is not valid' },
    dateNotValid: { zh: '日期有误，应如 2026-11-22', en: 'Not a valid date; write it like 2026-11-22' },
    idNotValid: { zh: '编号有误', en: 'Not a valid id' },
    amountNotValid: { zh: '金额有误，应如 1234.50', en: 'Not an amount; write it like 1234.50' },
    tooManyDecimals: { zh: '金额最多两位小数', en: 'An amount has at most two decimals' },
    amountTooLarge: { zh: '金额不能大于 {maximum}', en: 'At most {maximum}' },
    amountNotPositive: { zh: '金额应大于零', en: 'The amount must be more than zero' },
    monthNotValid: { zh: '月份有误，应如 2026-11', en: 'Not a valid month; write it like 2026-11' },
    emailNotValid: { zh: '邮箱有误', en: 'Not a valid e-mail address' },
  }),
);

/** Adds a feature's faults, by code. */
export function defineFaults(words: Record<string, Words>): void {
  for (const [code, text] of Object.entries(words)) faultWords.set(code, text);
}

/** A fault of a known code at a path. */
export function fault(path: string, code: string, facts: FieldFault['facts'] = {}): FieldFault {
  return { path, code, facts, words: faultWords.get(code) ?? { zh: '填写有误', en: 'This is not valid' } };
}

/** Building blocks of input schemas; a zod message is the code of a fault. */
export const field = {
  /** A line of text, trimmed; inner runs of white space become one space. */
  line: (maximum: number) =>
    z
      .string()
      .transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim())
      .pipe(z.string().min(1, 'required').max(maximum, 'tooLong')),
  /** Longer text, trimmed. */
  text: (maximum: number) => z.string().trim().max(maximum, 'tooLong'),
  id: () => z.uuid('idNotValid'),
  civilDate: () => z.string().refine(isCivilDate, 'dateNotValid'),
  key: () => z.string().min(8, 'tooShort').max(200, 'tooLong'),
  /** An amount more than zero, as fen. LED-2 */
  money: () =>
    z.string().transform((text, context): Fen => {
      const read = parseMoney(text);
      const code = 'fault' in read ? read.fault : read.fen > 0n ? null : 'amountNotPositive';
      if (code) context.addIssue({ code: 'custom', message: code, maximum: moneyText(largestAmount) } as never);
      return 'fen' in read ? read.fen : 0n;
    }),
  /** A month, such as `2026-11`. */
  month: () => z.string().refine((text) => isCivilDate(`${text}-01`), 'monthNotValid'),
  email: () => z.email('emailNotValid').max(200, 'tooLong'),
};

/** The parsed input; otherwise BAD_USER_INPUT with every fault at its field, paths below `input`. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown, at = 'input'): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw badInput(
    ...parsed.error.issues.map((issue) => {
      const code = faultWords.has(issue.message)
        ? issue.message
        : issue.code === 'invalid_type'
          ? 'required'
          : 'notValid';
      return fault([at, ...issue.path].join('.'), code, issue as unknown as FieldFault['facts']);
    }),
  );
}

/** Every text of an input that holds the sign NUL, which no database text can: it would break the connection. */
export function unkeepable(value: unknown, path = 'input'): FieldFault[] {
  if (typeof value === 'string') return value.includes('\0') ? [fault(path, 'notValid')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => unkeepable(inner, `${path}.${name}`));
}
