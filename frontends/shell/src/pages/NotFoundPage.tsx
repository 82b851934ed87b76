import { useTranslation } from 'react-i18next';
import { DeadEnd } from './DeadEnd.tsx';

export function NotFoundPage() {
  const { t } = useTranslation('shell');
  return <DeadEnd heading={t('page.notFound')} title={t('page.notFoundTitle')} hint={t('page.notFoundHint')} />;
}
