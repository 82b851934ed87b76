import { useFormats, useSession } from '@onedesk/web';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Top of the printed report: of which project, as of when. Screen readers and screens have it elsewhere. */
export function PrintHeader({ asOf }: { asOf: string | undefined }) {
  const { t } = useTranslation('reports');
  const { project } = useSession();
  const formats = useFormats();
  return (
    <div className="rp-print-header" aria-hidden="true">
      <span>{project?.name}</span>
      {asOf ? (
        <span>
          {t('facts.asOf')} {formats.date(asOf)}
        </span>
      ) : null}
    </div>
  );
}

/** Foot of the printed report: who printed it, and when exactly. */
export function PrintFooter() {
  const { t } = useTranslation('reports');
  const { account } = useSession();
  const formats = useFormats();
  const [at, setAt] = useState<string>();
  useEffect(() => {
    const stamp = () => setAt(new Date().toISOString());
    stamp();
    window.addEventListener('beforeprint', stamp);
    return () => window.removeEventListener('beforeprint', stamp);
  }, []);
  return (
    <div className="rp-print-footer" aria-hidden="true">
      {t('facts.printed')} {at ? t('facts.byAt', { by: account.name, at: formats.instant(at) }) : account.name}
    </div>
  );
}
