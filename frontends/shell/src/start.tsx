import 'antd/dist/reset.css';
import '@onedesk/web/styles.css';
import './styles/shell.css';
import { createApollo, extendCache, startI18n, watchAvailability } from '@onedesk/web';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { appLoader } from './apps/appLoader.ts';
import { messages } from './messages.ts';
import { notificationPolicies } from './notifications/index.ts';
import { Portal } from './Portal.tsx';
import { getPreferences } from './preferences/preferences.ts';
import { createPortalRouter } from './router.tsx';
import { sessionGate } from './session/sessionGate.ts';

const spoken = () => getPreferences().locale;

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  const i18n = await startI18n(getPreferences().locale, 'shell', messages);
  const availability = watchAvailability();
  const gate = sessionGate();
  const apollo = createApollo({
    locale: spoken,
    availability,
    onSignedOut: () => gate.end(),
    onPasswordChangeRequired: () => void router.navigate('/change-password'),
  });
  extendCache(apollo, { typePolicies: notificationPolicies });
  const loader = appLoader((module) => extendCache(apollo, module), spoken);
  // Also for an app that was on its way while the language changed.
  i18n.on('languageChanged', () => void loader.speak(spoken()));
  const router = createPortalRouter({ availability, gate, loader });
  createRoot(root).render(
    <StrictMode>
      <Portal apollo={apollo} router={router} />
    </StrictMode>,
  );
}

void start();
