import { isCivilDate, named, policy } from '@onedesk/kernel';
import { z } from 'zod';

/** A day that a project works, or does not, other than the calendar has it. */
const exception = z.strictObject({
  day: named(z.string().refine(isCivilDate, 'dateNotValid'), '日期', 'Day', { as: 'day' }),
  working: named(z.boolean(), '上班', 'Worked'),
});

/** CMP-3: working days that are a project's own: an inventory day that is worked, an anniversary that is free. */
export const calendarExceptions = policy(
  'calendar.exceptions',
  { zh: '工作日历的例外', en: 'Exceptions of the working calendar', rule: 'CMP-3' },
  z
    .array(exception)
    .max(400, 'tooMany')
    .superRefine((days, context) => {
      const seen = new Set<string>();
      for (const [index, { day }] of days.entries()) {
        if (seen.has(day)) context.addIssue({ code: 'custom', message: 'dayTwice', path: [index, 'day'] });
        seen.add(day);
      }
    }),
  [],
);
