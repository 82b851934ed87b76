import type { FormRule } from 'antd';
import { useTranslation } from 'react-i18next';

/** The rule of a field that must be filled in, with its name in the message. Everything else the service checks. */
export function useRequired(): (field: string) => FormRule[] {
  const { t } = useTranslation('web');
  return (field) => [{ required: true, whitespace: true, message: t('form.required', { field }) }];
}

/** The same for a field where one of several must be chosen. */
export function useChosen(): (field: string) => FormRule[] {
  const { t } = useTranslation('web');
  return (field) => [{ required: true, message: t('form.choose', { field }) }];
}
