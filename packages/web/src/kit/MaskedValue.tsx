import { EyeInvisibleOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';

/** A confidential value as the service gave it. */
export interface MaskedValueProps {
  /** The value as the service gave it: whole, masked (`138****5678`), or null where the role sees none (PPL-2). */
  value: string | null | undefined;
  masked?: boolean;
}

/** A confidential value. Says to eye and ear alike when it is masked or withheld. */
export function MaskedValue({ value, masked = false }: MaskedValueProps) {
  const { t } = useTranslation('web');
  if (value === null || value === undefined) return <span className="od-quiet">{t('masked.withheld')}</span>;
  if (!masked) return <span className="od-number">{value}</span>;
  return (
    <span className="od-number od-masked" title={t('masked.why')}>
      {value} <EyeInvisibleOutlined aria-hidden="true" />
      <span className="od-sr-only">{t('masked.label')}</span>
    </span>
  );
}
