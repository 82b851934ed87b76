import { useAppBase } from '@onedesk/web';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** The refusal of a second file for one identity number, with the way to the first. */
export function IdentityTaken({ party }: { party: { id: string; name: string } }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  return (
    <Alert
      role="alert"
      type="warning"
      showIcon
      className="od-form-errors"
      title={t('parties.identityTaken', { name: party.name })}
      description={<Link to={`${base}/parties/${party.id}`}>{t('parties.identityTakenOpen')}</Link>}
    />
  );
}
