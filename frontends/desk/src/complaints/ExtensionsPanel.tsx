import { Panel, StatusBadge, type Tone, useFormats } from '@onedesk/web';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { ActButton } from './acting.tsx';
import { type Complaint, type Extension, mayDecide } from './complaint.ts';
import { useComplaintWords } from './words.tsx';

const tones: Record<Extension['status'], Tone> = {
  asked: 'attention',
  granted: 'good',
  refused: 'bad',
  lapsed: 'neutral',
};

/** CMP-5: more time that was asked for, and what its approver said. */
export function ExtensionsPanel({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('desk');
  if (complaint.extensions.length === 0) return null;
  return (
    <Panel title={t('complaints.extensions')}>
      <ul className="desk-rows">
        {complaint.extensions.toReversed().map((extension) => (
          <li key={extension.id} className="desk-row">
            <ExtensionRow extension={extension} complaint={complaint} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function ExtensionRow({ extension, complaint }: { extension: Extension; complaint: Complaint }) {
  const { t } = useTranslation('desk');
  const words = useComplaintWords();
  const formats = useFormats();
  const { status, reason, until, approverRole, askedAt, askedByName, decidedAt, decidedByName, note } = extension;
  const clock = complaint.clocks.find(({ id }) => id === extension.clockId);
  return (
    <>
      <Flex justify="space-between" gap="small" wrap>
        <b>
          {t('complaints.extensionUntil', { clock: clock ? words.clock(clock.kind) : '', at: formats.instant(until) })}
        </b>
        <StatusBadge tone={tones[status]} text={t(`complaints.extensionStatus.${status}`)} />
      </Flex>
      <div className="desk-remark">{reason}</div>
      <div className="od-quiet">
        {t('complaints.askedBy', { name: askedByName, at: formats.instant(askedAt) })} ·{' '}
        {t('complaints.approver', { role: words.role(approverRole) })}
      </div>
      {decidedAt && decidedByName ? (
        <div>
          {t('complaints.decidedBy', { name: decidedByName, at: formats.instant(decidedAt) })}
          {note ? <span className="desk-remark"> · {note}</span> : null}
        </div>
      ) : null}
      {mayDecide(extension) ? <ActButton act="decideExtension" part={extension.id} size="small" /> : null}
    </>
  );
}
