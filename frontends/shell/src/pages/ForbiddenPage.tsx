import { EmptyState, LinkButton, PageHeader } from '@onedesk/web';
import { useTranslation } from 'react-i18next';

/** An app exists, but not for this person: the registry answered without it. */
export function ForbiddenPage() {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeader title={t('page.forbidden')} />
      <div className="od-panel">
        <EmptyState
          title={t('page.forbiddenTitle')}
          hint={t('page.forbiddenHint')}
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
