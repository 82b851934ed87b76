import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Names } from '../ui/useRecordWords.ts';

/** The statuses of %titleEnLower% in words, as histories and conflicts say them. */
export function use%Thing%Words(): Names {
  const { t } = useTranslation('desk');
  return useMemo(
    () => ({ registered: t('%things%.statuses.registered'), %done%: t('%things%.statuses.%done%') }),
    [t],
  );
}
