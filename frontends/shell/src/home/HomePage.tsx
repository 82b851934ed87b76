import { EmptyState, PageHeader, useFormats, useSession } from '@onedesk/web';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComplaintCounters } from './ComplaintCounters.tsx';
import { QuickActions } from './QuickActions.tsx';
import { RecentImports } from './RecentImports.tsx';
import { RegisterSummary } from './RegisterSummary.tsx';

/** The start of the day: who, where, what can be done, how the register stands. */
export function HomePage() {
  const { t } = useTranslation('shell');
  const { account, project, can } = useSession();
  const formats = useFormats();
  const [now] = useState(() => new Date());
  const subtitle = [formats.date(civilDate(now)), weekday(now, t('dateLocale')), project?.name]
    .filter(Boolean)
    .join(' · ');
  return (
    <>
      <PageHeader title={t(`home.greeting.${dayPart(now)}`, { name: account.name })} subtitle={subtitle} />
      {project ? null : (
        <div className="od-panel">
          <EmptyState title={t('home.noProject')} hint={t('home.noProjectHint')} />
        </div>
      )}
      {project && can('complaint.see') ? <ComplaintCounters projectId={project.id} /> : null}
      <QuickActions />
      {project ? (
        <div className="home-columns">
          {can('register.report') ? <RegisterSummary projectId={project.id} /> : null}
          {can('register.import') ? <RecentImports projectId={project.id} /> : null}
        </div>
      ) : null}
    </>
  );
}

const inShanghai = (now: Date, options: Intl.DateTimeFormatOptions, locale = 'en-CA') =>
  new Intl.DateTimeFormat(locale, { timeZone: 'Asia/Shanghai', ...options }).format(now);

const civilDate = (now: Date) => inShanghai(now, { year: 'numeric', month: '2-digit', day: '2-digit' });
const weekday = (now: Date, locale: string) => inShanghai(now, { weekday: 'long' }, locale);

function dayPart(now: Date): 'night' | 'morning' | 'noon' | 'afternoon' | 'evening' {
  const hour = Number(inShanghai(now, { hour: '2-digit', hourCycle: 'h23' }));
  if (hour < 6) return 'night';
  if (hour < 11) return 'morning';
  if (hour < 13) return 'noon';
  return hour < 18 ? 'afternoon' : 'evening';
}
