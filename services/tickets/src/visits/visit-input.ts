import { badInput } from '@onedesk/kernel';
import { defineFaults, fault, field } from '@onedesk/subgraph';
import { z } from 'zod';

defineFaults({
  callerPhoneNotValid: { zh: '电话号码有误，应为数字', en: 'Not a valid phone number; it is made of digits' },
  partyNotKnown: {
    zh: '该客户在本项目没有房屋，请改填姓名',
    en: 'The party has no unit in this project; write the name instead',
  },
  promiseNotAhead: { zh: '答复时间须晚于现在', en: 'A promised time lies ahead' },
  colleagueNotThere: { zh: '该同事不在本项目的接待人员中', en: 'The colleague does not follow up visits here' },
});

/** A phone as it was told, in one spelling: `138 0013-8000` → `13800138000`; land lines keep their area code's dash. */
const phone = z
  .string()
  .transform((text) => text.normalize('NFKC').replace(/[\s()]/g, ''))
  .pipe(z.string().regex(/^\+?\d[\d-]{2,24}$/, 'callerPhoneNotValid'))
  .transform((text) => {
    const mobile = text.replace(/-/g, '').replace(/^(\+?86)(?=1\d{10}$)/, '');
    return /^1\d{10}$/.test(mobile) ? mobile : text;
  });

/** Nothing, blanks and null alike. */
const orNull = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (given) => (typeof given === 'string' && given.trim() === '' ? null : (given ?? null)),
    schema.nullable(),
  );

export const visitRequest = z
  .object({
    projectId: field.id(),
    channel: z.enum(['walkIn', 'phone', 'letter', 'mail', 'online']),
    category: z.enum(['afterSales', 'repair', 'complaint', 'service', 'praise', 'suggestion', 'other']),
    reason: field.text(2_000).min(1, 'required'),
    partyId: orNull(field.id()),
    callerName: orNull(field.line(100)),
    callerPhone: orNull(phone),
    unitId: orNull(field.id()),
    company: orNull(field.line(100)),
    reply: orNull(field.text(2_000)),
    promisedAt: z.date().nullish(),
  })
  .refine(({ partyId, callerName }) => partyId !== null || callerName !== null, {
    path: ['callerName'],
    message: 'required',
  });

/** What is told of a visit when it is registered. */
export type VisitRequest = z.output<typeof visitRequest>;

export const promising = z.object({ promisedAt: z.date(), words: orNull(field.text(500)) });
export const closing = z.object({ reply: orNull(field.text(2_000)) });
export const handingOver = z.object({ toId: field.id(), words: orNull(field.text(500)) });

/** VST-8: what is promised lies ahead. */
export function refuseUnlessAhead(promisedAt: Date, now: Date, at: string): void {
  if (promisedAt <= now) throw badInput(fault(at, 'promiseNotAhead'));
}
