import { useApolloClient } from '@apollo/client/react';
import type { Availability, AvailabilityWatch } from '@onedesk/web';
import { Alert } from 'antd';
import type { TFunction } from 'i18next';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

/** Says what keeps the portal from answering, as long as it does; reads the page's data again when it is over. */
export function AvailabilityBanner({ watch }: { watch: AvailabilityWatch }) {
  const { t } = useTranslation('shell');
  const client = useApolloClient();
  const state = useSyncExternalStore(watch.subscribe, watch.current);
  const missing = useSyncExternalStore(watch.subscribe, watch.missing);
  const before = useRef({ state, missing });

  useEffect(() => {
    const suspect = () => watch.suspect();
    addEventListener('offline', suspect);
    return () => removeEventListener('offline', suspect);
  }, [watch]);
  useEffect(() => {
    const recovered = isBetter({ state, missing }, before.current);
    before.current = { state, missing };
    if (recovered) void client.refetchQueries({ include: 'active' });
  }, [state, missing, client]);

  if (state === 'up') return null;
  return (
    <Alert
      banner
      showIcon
      role="alert"
      type="warning"
      className="availability no-print"
      title={t(`availability.${state}`, { services: named(missing, t) })}
      description={t('availability.recovers')}
    />
  );
}

interface Found {
  state: Availability;
  missing: readonly string[];
}

const works = ({ state }: Found) => state === 'up' || state === 'partial';

/** Something answers that did not before. */
const isBetter = (now: Found, before: Found): boolean =>
  works(now) && (!works(before) || before.missing.some((name) => !now.missing.includes(name)));

/** Their names as people know them; a service that this page does not know, by its own. */
const named = (missing: readonly string[], t: TFunction): string =>
  missing.map((name) => t(`availability.services.${name}`, { defaultValue: name })).join(t('availability.and'));
