import { CONTRACT, Panel, useFormats } from '@onedesk/web';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RowButton } from '../ui/RowButton.tsx';
import type { AppRecord } from './AppPage.tsx';
import { ActivateDialog, TryDialog } from './VersionDialogs.tsx';

export type AppVersion = AppRecord['versions'][number];

/** The versions of an app, the latest first: whose each is, and whose it shall be. */
export function VersionsPanel({ app, reload }: { app: AppRecord; reload: () => unknown }) {
  const { t } = useTranslation('admin');
  const [activating, setActivating] = useState<AppVersion | null>(null);
  const [trying, setTrying] = useState<AppVersion | null>(null);
  const may = (action: string) => app.allowedActions.includes(action);
  return (
    <Panel title={t('apps.versions')} hint={app.own ? t('apps.noVersions') : t('apps.versionsHint')}>
      <ul className="ad-rows">
        {app.versions.map((version) => (
          <li key={version.id}>
            <VersionFacts app={app} version={version} />
            <div className="ad-row-actions">
              {may('tryAppVersion') && app.activeVersion?.id !== version.id ? (
                <RowButton onClick={() => setTrying(version)} subject={version.number}>
                  {t('apps.try.action')}
                </RowButton>
              ) : null}
              {may('activateAppVersion') && app.activeVersion?.id !== version.id ? (
                <RowButton onClick={() => setActivating(version)} subject={version.number}>
                  {t('apps.activate.action')}
                </RowButton>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <ActivateDialog app={app} version={activating} reload={reload} onClose={() => setActivating(null)} />
      <TryDialog app={app} version={trying} reload={reload} onClose={() => setTrying(null)} />
    </Panel>
  );
}

function VersionFacts({ app, version }: { app: AppRecord; version: AppVersion }) {
  const { t } = useTranslation('admin');
  const formats = useFormats();
  const { number, contract, scriptCount: scripts, documentCount: documents, address } = version;
  const at = formats.instant(version.registeredAt);
  return (
    <div className="ad-version">
      <b>{number}</b>
      {app.activeVersion?.id === version.id ? <span> · {t('apps.isActive')}</span> : null}
      {app.canaryVersion?.id === version.id ? <span> · {t('apps.isCanary')}</span> : null}
      <div>{t('apps.contents', { scripts, documents })}</div>
      <div className="od-quiet">{t('apps.registeredBy', { name: version.registeredByName, at })}</div>
      <div className="od-quiet">{address}</div>
      {contract === CONTRACT ? null : <div>{t('apps.otherContract', { contract, needed: CONTRACT })}</div>}
    </div>
  );
}
