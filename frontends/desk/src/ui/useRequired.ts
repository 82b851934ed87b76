import type { FormRule } from 'antd';
import { useTranslation } from 'react-i18next';

/** The rule of a field that must be filled in, with its name in the message. Everything else the service checks. */
export function useRequired(): (field: string) => FormRule[] {
  const { t } = useTranslation('desk');
  return (field) => [{ required: true, whitespace: true, message: t('common.required', { field }) }];
}
