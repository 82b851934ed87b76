import { defineEntity, p } from '@mikro-orm/core';
import { newId } from '@onedesk/kernel';
import type { AppliedCase, ApplyPage } from './hooks.ts';

const PolicyApplicationSchema = defineEntity({
  name: 'PolicyApplication',
  tableName: 'policy_application',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    policyKey: p.text(),
    appliedVersion: p.text(),
    cases: p.json<readonly AppliedCase[]>(),
    nextCases: p.text().nullable(),
    enteredById: p.text(),
    enteredBy: p.text(),
    at: p.datetime(),
    version: p.integer(),
  },
});

/** A page of open cases that a version was applied to: who, when, and what became of each. Append only. */
export class PolicyApplication extends PolicyApplicationSchema.class {
  static record(
    of: { projectId: string; policyKey: string; appliedVersion: string },
    { cases, after }: ApplyPage,
    by: { id: string; name: string },
    now: Date,
  ): PolicyApplication {
    const entered = { enteredById: by.id, enteredBy: by.name, at: now, version: 1 };
    return Object.assign(new PolicyApplication(), { id: newId(), ...of, cases, nextCases: after, ...entered });
  }
}
PolicyApplicationSchema.setClass(PolicyApplication);
