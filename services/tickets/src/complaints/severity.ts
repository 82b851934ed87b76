import type { Complaint } from './complaint.ts';
import { openStatuses } from './complaint.lifecycle.ts';
import { type Severity, validSeverities } from './complaint.policy.ts';

type Rising = Pick<Complaint, 'severity' | 'status' | 'escalatesAt'>;

/** Whether somebody still has to do something about it. */
export const isOpenStatus = (status: string): boolean => (openStatuses as readonly string[]).includes(status);

/**
 * CMP-4: the severity at an instant: a valid complaint still open one month after its registration is critical from
 * then on, whether a job has noticed or not. Null: not classified yet.
 */
export const effectiveSeverity = ({ severity, status, escalatesAt }: Rising, at: Date): Severity | null =>
  escalatesAt && escalatesAt <= at && isOpenStatus(status) ? 'critical' : severity;

/** The same as SQL over the table `complaint`; `now` is a placeholder such as `$2`. */
export const effectiveSeveritySql = (now: string, table = 'complaint'): string =>
  `case when ${table}.escalates_at <= ${now} and ${table}.status not in ('closed', 'withdrawn') then 'critical' else ${table}.severity end`;

/** Whether a complaint of this severity escalates: valid ones that are not critical yet, and those not classified. */
export const mayEscalate = (severity: Severity | null): boolean =>
  severity === null || (severity !== 'critical' && validSeverities.includes(severity));
