import { defineEntity, p } from '@mikro-orm/core';
import type { Act, Colleague, Visit } from './visit.ts';

export const visitStepKinds = ['registered', 'handedOver', 'promised', 'closed'] as const;
export type VisitStepKind = (typeof visitStepKinds)[number];

const VisitStepSchema = defineEntity({
  name: 'VisitStep',
  tableName: 'visit_step',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    visitId: p.uuid(),
    at: p.datetime(),
    byId: p.text(),
    byName: p.text(),
    kind: p.text().$type<VisitStepKind>(),
    words: p.text().nullable(),
    until: p.datetime().nullable(),
    toId: p.text().nullable(),
    toName: p.text().nullable(),
  },
});

/** A step of a visit's way: who did what, when, with which words. Append only; tells whose it was when. VST-4 */
export class VisitStep extends VisitStepSchema.class {
  static of(
    visit: Visit,
    step: { readonly id: string; readonly kind: VisitStepKind },
    { by, at }: Act,
    more: { words?: string | null; until?: Date; to?: Colleague } = {},
  ): VisitStep {
    return Object.assign(new VisitStep(), {
      ...step,
      projectId: visit.projectId,
      visitId: visit.id,
      at,
      byId: by.id,
      byName: by.name,
      words: more.words ?? null,
      until: more.until ?? null,
      toId: more.to?.id ?? null,
      toName: more.to?.name ?? null,
    });
  }
}
VisitStepSchema.setClass(VisitStep);
