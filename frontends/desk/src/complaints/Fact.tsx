import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';

export interface FactProps {
  name: string;
  children: ReactNode;
  /** Shown though nothing is known of it. */
  always?: boolean;
}

/** A fact by its name; what nobody told takes no room. */
export function Fact({ name, children, always = false }: FactProps) {
  const { t } = useTranslation('desk');
  if (!children && !always) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children || <span className="od-quiet">{t('common.unknown')}</span>}</dd>
    </div>
  );
}
