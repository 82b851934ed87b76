import { useTranslation } from 'react-i18next';
import { DeadEnd } from './DeadEnd.tsx';

/** An app exists, but not for this person: the registry answered without it. */
export function ForbiddenPage() {
  const { t } = useTranslation('shell');
  return <DeadEnd heading={t('page.forbidden')} title={t('page.forbiddenTitle')} hint={t('page.forbiddenHint')} />;
}
