import { badInput, type FieldFault, isCivilDate, type Words } from '@onedesk/kernel';
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
    dateNotValid: { zh: '日期有误,应如 2026-11-22', en: 'Not a valid date; write it like 2026-11-22' },
    idNotValid: { zh: '编号有误', en: 'Not a valid id' },
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
