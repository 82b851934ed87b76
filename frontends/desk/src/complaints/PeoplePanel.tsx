import { Panel } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { ActButton } from './acting.tsx';
import type { Complaint } from './complaint.ts';
import { Fact } from './Fact.tsx';

/** VST-4, CMP-3: who follows it up, who sees it done, who tracks it. */
export function PeoplePanel({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('desk');
  const { ownerName, assigneeName, trackerName } = complaint;
  return (
    <Panel title={t('complaints.people')} actions={<ActButton act="assignComplaint" size="small" />}>
      <dl className="od-facts desk-facts">
        <Fact name={t('complaints.owner')}>{ownerName}</Fact>
        <Fact name={t('complaints.assignee')}>
          {assigneeName ?? <span className="od-quiet">{t('complaints.nobody')}</span>}
        </Fact>
        <Fact name={t('complaints.tracker')}>{trackerName}</Fact>
      </dl>
    </Panel>
  );
}
