import { CONTRACT } from '@onedesk/web';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAppTitle, useAudience } from './appWords.ts';
import type { FoundApp } from './RegisterAppDialog.tsx';

/** What was found at an address, for somebody to confirm. */
export function FoundAppFacts({ found, onOther }: { found: FoundApp; onOther: () => void }) {
  const { t } = useTranslation('admin');
  const titleOf = useAppTitle();
  const audience = useAudience();
  const facts = [
    [t('apps.name'), `${titleOf(found)} (${found.name})`],
    [t('apps.version'), found.number],
    [t('apps.path'), found.basePath],
    [t('apps.find.permissions'), audience(found.anyOf)],
    [t('apps.find.address'), found.address],
  ];
  const { contract } = found;
  return (
    <section aria-label={t('apps.find.found')}>
      <p>
        <b>{t(found.isNew ? 'apps.find.isNew' : 'apps.find.isUpdate')}</b> ·{' '}
        {t('apps.contents', { scripts: found.scriptCount, documents: found.documentCount })}
      </p>
      <dl className="od-facts">
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {contract === CONTRACT ? null : (
        <Alert type="warning" showIcon title={t('apps.otherContract', { contract, needed: CONTRACT })} />
      )}
      <Button type="link" onClick={onOther}>
        {t('apps.find.again')}
      </Button>
    </section>
  );
}
