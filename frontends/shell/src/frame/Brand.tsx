import { useTranslation } from 'react-i18next';

/** The seal: the stroke 一 as the top of a desk. */
export function Brand({ size = 'small' }: { size?: 'small' | 'large' }) {
  const { t } = useTranslation('shell');
  return (
    <span className={`brand brand-${size}`}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" className="brand-seal" />
        <path d="M6 13h20M10.5 13v11M21.5 13v11" fill="none" stroke="#fff" strokeWidth="2.6" strokeLinecap="round" />
      </svg>
      <span className="brand-name">{t('brand')}</span>
    </span>
  );
}
