import type { FormRule } from 'antd';
import { useTranslation } from 'react-i18next';

/** Rules of a field that must be filled in, or chosen. Everything else is the service's to check. */
export function useRequired(): { filled: (field: string) => FormRule[]; chosen: (field: string) => FormRule[] } {
  const { t } = useTranslation('admin');
  return {
    filled: (field) => [{ required: true, whitespace: true, message: t('common.required', { field }) }],
    chosen: (field) => [{ required: true, message: t('common.choose', { field }) }],
  };
}
