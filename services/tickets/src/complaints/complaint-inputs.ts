import { field } from '@onedesk/subgraph';
import { z } from 'zod';

const optionalText = (maximum: number) =>
  field
    .text(maximum)
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null);
const needed = (maximum: number) => field.text(maximum).min(1, 'required');
const optionalId = () =>
  field
    .id()
    .nullish()
    .transform((id) => id ?? null);
const optionalDate = () =>
  z
    .date()
    .nullish()
    .transform((date) => date ?? null);

/** CMP-1 */
export const registration = z
  .object({
    id: optionalId(),
    projectId: field.id(),
    unitId: optionalId(),
    buildingId: optionalId(),
    place: optionalText(200),
    partyId: optionalId(),
    callerName: optionalText(100),
    callerPhone: optionalText(40),
    reachBy: optionalText(200),
    visitId: optionalId(),
    happenedAt: optionalDate(),
    words: needed(4_000),
    wanted: optionalText(2_000),
    apology: optionalText(2_000),
    departmentId: optionalId(),
    personComplainedAbout: optionalText(100),
    repeatOfId: optionalId(),
  })
  .refine(({ unitId, place, buildingId }) => unitId || place || buildingId, { path: ['place'], message: 'required' });

export const inputs = {
  words: z.object({ words: optionalText(2_000) }),
  classification: z.object({
    departmentId: optionalId(),
    aboutPromisedService: z
      .boolean()
      .nullish()
      .transform((one) => one ?? undefined),
    customerLimit: optionalDate(),
    reason: optionalText(2_000),
  }),
  person: z.object({ personId: field.id(), words: optionalText(2_000) }),
  onSite: z.object({ facts: needed(4_000), checkedWith: field.line(100), checkedAt: optionalDate() }),
  solution: z.object({ solution: needed(4_000) }),
  reply: z.object({ words: needed(4_000), definite: z.boolean() }),
  explanation: z.object({ words: needed(4_000), agreedAt: z.date() }),
  pause: z.object({ until: optionalDate(), words: needed(2_000) }),
  extension: z.object({ clockId: field.id(), until: z.date(), reason: needed(2_000) }),
  decision: z.object({ extensionId: field.id(), granted: z.boolean(), note: optionalText(2_000) }),
  referral: z.object({ body: field.line(100), words: needed(4_000) }),
  referralAnswer: z.object({ referralId: field.id(), answer: needed(4_000) }),
  repeat: z.object({ repeatOfId: field.id() }),
  repeatDecision: z.object({ confirmed: z.boolean(), words: optionalText(2_000) }),
  outcome: z.object({ outcome: needed(4_000) }),
  answer: z.object({ answer: needed(4_000) }),
  callback: z.object({ opinion: optionalText(4_000), reference: optionalText(200) }),
  review: z.object({ callbackId: field.id(), note: needed(2_000) }),
  reason: z.object({ words: needed(2_000) }),
};
