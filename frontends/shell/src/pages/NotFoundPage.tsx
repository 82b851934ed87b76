import { EmptyState, LinkButton, PageHeader } from '@onedesk/web';
import { useTranslation } from 'react-i18next';

export function NotFoundPage() {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeader title={t('page.notFound')} />
      <div className="od-panel">
        <EmptyState
          title={t('page.notFoundTitle')}
          hint={t('page.notFoundHint')}
          action={
            <LinkButton to="/" type="primary">
              {t('home.back')}
            </LinkButton>
          }
        />
      </div>
    </>
  );
}
