import { type Calendar, defaultVersion, type Policy, type PolicyValue } from '@onedesk/kernel';
import { casePolicies, complaintRepeats } from '../complaints/index.ts';
import type { Cast, Stage } from './perform.ts';

/** A stage on which nobody has overridden a policy. */
export function defaultStage(cast: Cast, calendar: Calendar): Stage {
  const { sinceRegistration: then, atPresent } = casePolicies;
  return {
    cast,
    calendar,
    repeatsWithin: complaintRepeats.defaults.within,
    policies: {
      clocks: byDefault(then.clocks),
      escalation: byDefault(then.escalation),
      intake: byDefault(then.intake),
      callbacks: byDefault(atPresent.callbacks),
      pauses: byDefault(atPresent.pauses),
    },
  };
}

const byDefault = <P extends Policy<never> | Policy>(policy: P): { value: PolicyValue<P>; version: string } => ({
  value: policy.defaults as PolicyValue<P>,
  version: defaultVersion(policy),
});
