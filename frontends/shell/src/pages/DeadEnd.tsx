import { EmptyState, LinkButton, PageHeader } from '@onedesk/web';
import { useTranslation } from 'react-i18next';

export interface DeadEndProps {
  heading: string;
  title: string;
  hint: string;
}

/** A page from which the only way leads back to the start. */
export function DeadEnd({ heading, title, hint }: DeadEndProps) {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHeader title={heading} />
      <div className="od-panel">
        <EmptyState
          title={title}
          hint={hint}
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
