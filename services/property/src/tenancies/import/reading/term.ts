import type { CivilDate } from '@onedesk/kernel';
import { type CellValue, faulty, plainText, readDate, type Reading, reads, saysNothing } from '@onedesk/sheets';

/** From the first to the last day of a tenancy, both included. */
export interface Term {
  readonly startsOn: CivilDate;
  readonly endsOn: CivilDate;
}

const day = String.raw`\d{4} ?[年./-] ?\d{1,2} ?[月./-] ?\d{1,2} ?[日号]?|\d{8}`;
const span = new RegExp(
  String.raw`^(?:租期|自|从|from)?[: ]*(${day}) ?(?:起|开始)?[, ]*(?:至|到|-+|to|until|、)[: ]*(${day}) ?(?:止|为止|结束)?$`,
  'i',
);

/**
 * LSE-3: a term of one cell: `2024年8月1日—2026年7月31日`, `2024.02.01-2027.01.31`, `2025-07-01至2026-06-30`,
 * `自2024年8月1日起至2026年7月31日止`; null when blank. That it ends before it starts is a fault of its own.
 */
export function readTerm(value: CellValue): Reading<Term | null, 'termNotValid' | 'termEndsBeforeStart'> {
  if (saysNothing(value)) return reads(null);
  const text = plainText(value).replace(/[‐‑‒–—―−~～〜]/gu, '-');
  const [, first, last] = span.exec(text) ?? [];
  const startsOn = dayOf(first);
  const endsOn = dayOf(last);
  if (startsOn === undefined || endsOn === undefined) return faulty('termNotValid');
  return endsOn < startsOn ? faulty('termEndsBeforeStart') : reads({ startsOn, endsOn });
}

function dayOf(text: string | undefined): CivilDate | undefined {
  const reading = text === undefined ? undefined : readDate(text);
  return reading?.fault === undefined ? (reading?.value ?? undefined) : undefined;
}
