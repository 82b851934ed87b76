import { defineEntity, p } from '@mikro-orm/core';
import { type CivilDate, newId } from '@onedesk/kernel';

/** What is entered: from a day on a policy says something else in a project. */
export interface NewVersion {
  readonly projectId: string;
  readonly policyKey: string;
  readonly version: number;
  /** Null: back to the default. */
  readonly policyValue: unknown;
  readonly effectiveOn: CivilDate;
  readonly reason: string;
}

const PolicyVersionSchema = defineEntity({
  name: 'PolicyVersion',
  tableName: 'policy_version',
  properties: {
    id: p.uuid().primary(),
    projectId: p.uuid(),
    policyKey: p.text(),
    version: p.integer(),
    policyValue: p.json<unknown>().nullable(),
    effectiveOn: p.date().$type<CivilDate>(),
    reason: p.text(),
    enteredById: p.text(),
    enteredBy: p.text(),
    at: p.datetime(),
  },
});

/** A version of a policy of a project. Append only: what was decided by it can always be told. */
export class PolicyVersion extends PolicyVersionSchema.class {
  static record(what: NewVersion, by: { id: string; name: string }, now: Date): PolicyVersion {
    return Object.assign(new PolicyVersion(), {
      id: newId(),
      ...what,
      enteredById: by.id,
      enteredBy: by.name,
      at: now,
    });
  }
}
PolicyVersionSchema.setClass(PolicyVersion);
