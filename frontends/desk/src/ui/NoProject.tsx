import { EmptyState } from '@onedesk/web';
import { useTranslation } from 'react-i18next';

/** For somebody who holds a role in no project. */
export function NoProject() {
  const { t } = useTranslation('desk');
  return <EmptyState title={t('common.noProject')} hint={t('common.noProjectHint')} />;
}
