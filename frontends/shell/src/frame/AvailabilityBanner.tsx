import { useApolloClient } from '@apollo/client/react';
import type { AvailabilityWatch } from '@onedesk/web';
import { Alert } from 'antd';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

/** Says what keeps the portal from answering, as long as it does; reads the page's data again when it is over. */
export function AvailabilityBanner({ watch }: { watch: AvailabilityWatch }) {
  const { t } = useTranslation('shell');
  const client = useApolloClient();
  const state = useSyncExternalStore(watch.subscribe, watch.current);
  const before = useRef(state);

  useEffect(() => {
    const suspect = () => watch.suspect();
    addEventListener('offline', suspect);
    return () => removeEventListener('offline', suspect);
  }, [watch]);
  useEffect(() => {
    const recovered = state === 'up' && before.current !== 'up';
    before.current = state;
    if (recovered) void client.refetchQueries({ include: 'active' });
  }, [state, client]);

  if (state === 'up') return null;
  return (
    <Alert
      banner
      showIcon
      role="alert"
      type="warning"
      className="availability no-print"
      title={t(`availability.${state}`)}
      description={t('availability.recovers')}
    />
  );
}
