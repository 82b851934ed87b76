import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArrearsWords } from './arrears.ts';

/** The names that the lines of the report need, in the language in use. */
export function useArrearsWords(): ArrearsWords {
  const { t } = useTranslation('reports');
  return useMemo(() => ({ age: (age) => t(`age.${age}`), unknownBuilding: t('arrears.unknownBuilding') }), [t]);
}
