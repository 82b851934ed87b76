import {
  complaintCallbacks,
  complaintClocks,
  complaintEscalation,
  complaintIntake,
  complaintPauses,
} from './complaint.policy.ts';

/** The policies that decide about a case, by the names it knows them: those counted from its registration, and those of the moment. */
export const casePolicies = {
  sinceRegistration: { clocks: complaintClocks, escalation: complaintEscalation, intake: complaintIntake },
  atPresent: { callbacks: complaintCallbacks, pauses: complaintPauses },
} as const;
