import { PhoneOutlined } from '@ant-design/icons';
import { MaskedValue, Panel, useAppBase } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Complaint } from './complaint.ts';
import { Fact } from './Fact.tsx';

/** CMP-1, PPL-2: who complains and how to reach them, as far as the reader may see it. */
export function CallerPanel({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const { callerName, callerPhone, reachBy, party, unit } = complaint;
  return (
    <Panel title={t('complaints.caller')}>
      <dl className="od-facts desk-facts">
        <Fact name={t('complaints.name')}>
          <Name name={callerName} party={party} />
        </Fact>
        <Fact name={t('complaints.phone')}>{callerPhone ? <Phone value={callerPhone} /> : null}</Fact>
        <Fact name={t('complaints.unit')}>
          {unit ? <Link to={`${base}/units/${unit.id}`}>{unit.code}</Link> : null}
        </Fact>
        <Fact name={t('complaints.reachBy')}>{reachBy}</Fact>
      </dl>
    </Panel>
  );
}

function Name({ name, party }: { name: string | null; party: Complaint['party'] }) {
  const base = useAppBase();
  const shown = name ?? party?.name ?? null;
  if (!shown) return <MaskedValue value={null} />;
  if (isMasked(shown)) return <MaskedValue value={shown} masked />;
  return party ? <Link to={`${base}/parties/${party.id}`}>{shown}</Link> : <span>{shown}</span>;
}

/** A number that is whole is called by a click. */
function Phone({ value }: { value: string }) {
  const { t } = useTranslation('desk');
  if (isMasked(value)) return <MaskedValue value={value} masked />;
  return (
    <a href={`tel:${value}`} aria-label={t('complaints.call', { value })} className="od-number desk-complaint-phone">
      <PhoneOutlined aria-hidden /> {value}
    </a>
  );
}

const isMasked = (text: string): boolean => text.includes('**');
