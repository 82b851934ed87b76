import { useTranslation } from 'react-i18next';

/** The seal: 一 over 口, the name in two signs and a desk with its drawer. */
export function Brand({ size = 'small' }: { size?: 'small' | 'large' }) {
  const { t } = useTranslation('shell');
  return (
    <span className={`brand brand-${size}`}>
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect width="32" height="32" rx="7" className="brand-seal" />
        <path
          d="M6 11.5h20M11 16.5h10v8.5h-10z"
          fill="none"
          stroke="#fff"
          strokeWidth="2.6"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      <span className="brand-name">{t('brand')}</span>
    </span>
  );
}
