import { Instant, Panel, useFormats } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { Complaint } from './complaint.ts';
import { Fact } from './Fact.tsx';
import { isEnded } from './way.ts';
import { useComplaintWords } from './words.tsx';

/** CMP-1: what happened, in the words of who complains, and what they want. */
export function FactsPanel({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('desk');
  const words = useComplaintWords();
  const { wanted, apology, place, happenedAt, channel, category, communicativeKind } = complaint;
  const { departmentName, personComplainedAbout, aboutPromisedService, registeredAt, registeredByName } = complaint;
  return (
    <Panel title={t('complaints.facts')}>
      {complaint.words ? (
        <p className="desk-complaint-words">{complaint.words}</p>
      ) : (
        <p className="od-quiet">{t('complaints.withheld')}</p>
      )}
      <dl className="od-facts desk-facts">
        {wanted ? (
          <div className="desk-form-full">
            <dt>{t('complaints.wanted')}</dt>
            <dd className="desk-remark">{wanted}</dd>
          </div>
        ) : null}
        {apology ? (
          <div className="desk-form-full">
            <dt>{t('complaints.apology')}</dt>
            <dd className="desk-remark">{apology}</dd>
          </div>
        ) : null}
        <Fact name={t('complaints.place')}>{place}</Fact>
        <Fact name={t('complaints.happenedAt')}>{happenedAt ? <Instant value={happenedAt} /> : null}</Fact>
        <Fact name={t('complaints.categoryLabel')} always>
          {category ? words.category(category) : null}
        </Fact>
        <Fact name={t('complaints.kindLabel')}>
          {communicativeKind ? words.communicativeKind(communicativeKind) : null}
        </Fact>
        <Fact name={t('complaints.department')} always>
          {departmentName}
        </Fact>
        <Fact name={t('complaints.personComplainedAbout')}>{personComplainedAbout}</Fact>
        <Fact name={t('complaints.channelLabel')}>{words.channel(channel)}</Fact>
        <Fact name={t('complaints.registered')}>
          {registeredByName} <Instant value={registeredAt} />
        </Fact>
      </dl>
      {aboutPromisedService ? <p className="desk-complaint-note">{t('complaints.promised')}</p> : null}
      <Rising complaint={complaint} />
    </Panel>
  );
}

/** CMP-4: when it becomes critical by itself, or that it did. */
function Rising({ complaint: { escalatesAt, escalatedAt, status } }: { complaint: Complaint }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const risen = escalatedAt ?? null;
  if (risen) return <p className="desk-complaint-note">{t('complaints.escalated', { at: formats.instant(risen) })}</p>;
  if (!escalatesAt || isEnded(status)) return null;
  return (
    <p className="od-quiet desk-complaint-quiet">{t('complaints.escalates', { at: formats.instant(escalatesAt) })}</p>
  );
}
