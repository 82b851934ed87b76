import { Panel, StatusBadge, type Tone, useFormats } from '@onedesk/web';
import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { ActButton } from './acting.tsx';
import type { Complaint, Referral } from './complaint.ts';

const tones: Record<Referral['status'], Tone> = { sent: 'attention', adopted: 'active', answered: 'good' };

/** CMP-6: what went on to others, and what they answered. */
export function ReferralsPanel({ complaint }: { complaint: Complaint }) {
  const { t } = useTranslation('desk');
  if (complaint.referrals.length === 0) return null;
  return (
    <Panel title={t('complaints.referrals')}>
      <ul className="desk-rows">
        {complaint.referrals.toReversed().map((referral) => (
          <li key={referral.id} className="desk-row">
            <ReferralRow referral={referral} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function ReferralRow({ referral }: { referral: Referral }) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const { id, kind, body, words, status, sentAt, sentByName, answer, answeredAt } = referral;
  return (
    <>
      <Flex justify="space-between" gap="small" wrap>
        <b>{body || t(`complaints.referralKind.${kind}`)}</b>
        <StatusBadge tone={tones[status]} text={t(`complaints.referralStatus.${status}`)} />
      </Flex>
      <div className="desk-remark">{words}</div>
      <div className="od-quiet">
        {t(`complaints.referralKind.${kind}`)} ·{' '}
        {t('complaints.referralSent', { name: sentByName, at: formats.instant(sentAt) })}
      </div>
      {answer ? (
        <div className="desk-said">
          <span className="od-quiet">
            {t('complaints.referralAnswer')} {answeredAt ? formats.instant(answeredAt) : ''}
          </span>
          <div className="desk-remark">{answer}</div>
        </div>
      ) : null}
      {status === 'answered' ? null : <ActButton act="answerReferral" part={id} size="small" />}
    </>
  );
}
