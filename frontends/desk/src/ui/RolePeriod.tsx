import { useFormats } from '@onedesk/web';
import { useTranslation } from 'react-i18next';

/** Since when and until when somebody is something to a unit. */
export function RolePeriod({ role }: { role: { since: string | null; until: string | null } }) {
  return <div className="od-quiet od-number">{usePeriodText()(role)}</div>;
}

/** The same as text. */
export function usePeriodText(): (role: { since: string | null; until: string | null }) => string {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  return ({ since, until }) => {
    const from = since ? t('parties.since', { date: formats.date(since) }) : t('parties.sinceUnknown');
    return until ? `${from} ${t('parties.until', { date: formats.date(until) })}` : from;
  };
}
