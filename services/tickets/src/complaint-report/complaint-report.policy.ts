import { policy } from '@onedesk/kernel';
import { z } from 'zod';

const share = z.strictObject({ atLeastPercent: z.number().int().min(0).max(100) }).nullable();
const most = z.strictObject({ atMost: z.number().int().min(0) }).nullable();

/** RPT-1, RPT-10, CBK-1: what the figures of complaints should reach; null: no target. Shares in whole per cent. */
export const complaintTargets = policy(
  'complaint.targets',
  { zh: '投诉指标目标', en: 'Targets of the complaint figures', rule: 'RPT-1' },
  z.strictObject({
    validShare: share,
    reportedInTime: share,
    settledInTime: share,
    answeredInTime: share,
    calledBackInTime: share,
    calledBackWithinLimit: share,
    satisfied: share,
    reopened: most,
    repeated: most,
    escalated: most,
    overdue: most,
  }),
  {
    validShare: null,
    reportedInTime: { atLeastPercent: 100 },
    settledInTime: { atLeastPercent: 100 },
    answeredInTime: { atLeastPercent: 100 },
    calledBackInTime: { atLeastPercent: 100 },
    calledBackWithinLimit: { atLeastPercent: 100 },
    satisfied: null,
    reopened: null,
    repeated: null,
    escalated: { atMost: 0 },
    overdue: { atMost: 0 },
  },
);

/** CMP-9: on which day of the following month the report is due, and from which day on everybody concerned is reminded. */
export const complaintReporting = policy(
  'complaint.reporting',
  { zh: '投诉月报期限', en: 'When the monthly complaint report is due', rule: 'CMP-9' },
  z
    .strictObject({ remindOn: z.number().int().min(1).max(28), dueOn: z.number().int().min(1).max(28) })
    .refine(({ remindOn, dueOn }) => remindOn <= dueOn, 'remindOn'),
  { remindOn: 20, dueOn: 25 },
);

/** Every policy of the report. */
export const complaintReportPolicies = [complaintTargets, complaintReporting] as const;
