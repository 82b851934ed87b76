/** The filters of the audit as the address has them; days are civil dates. */
export interface AuditChoice {
  person?: string;
  type?: string;
  from?: string;
  to?: string;
}

/** What the service filters by: instants, `from` included, `to` excluded. */
export interface AuditFilter {
  actorId: string | null;
  recordType: string | null;
  from: string | null;
  to: string | null;
}

/** Zone that cuts the days of all projects until a project says otherwise; it knows no summer time. */
const offset = '+08:00';

const isDay = (text: string | undefined): text is string =>
  text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** Turns chosen days into instants: both days count whole. What is no day counts as not chosen. */
export function auditFilter({ person, type, from, to }: AuditChoice): AuditFilter {
  return {
    actorId: person ?? null,
    recordType: type ?? null,
    from: isDay(from) ? startOf(from).toISOString() : null,
    to: isDay(to) ? endOf(to).toISOString() : null,
  };
}

const startOf = (day: string): Date => new Date(`${day}T00:00:00${offset}`);
const endOf = (day: string): Date => new Date(startOf(day).getTime() + 24 * 60 * 60 * 1000);
