import { useQuery } from '@apollo/client/react';
import { useSession } from '@onedesk/web';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { PermissionTable } from '../permissions/index.ts';

/** An app's title in the language of the page. */
export function useAppTitle(): (app: { titleZh: string; titleEn: string }) => string {
  const { locale } = useSession();
  return useCallback(({ titleZh, titleEn }) => (locale === 'en' ? titleEn : titleZh), [locale]);
}

export interface PermissionWord {
  key: string;
  word: string;
}

/** Every permission in words; empty until they are known, or where the reader may not see the table. */
export function usePermissionWords(): PermissionWord[] {
  const { can, locale } = useSession();
  const { data } = useQuery(PermissionTable, { skip: !can('permissions.see') });
  return (data?.permissionTable.permissions ?? []).map(({ key, zh, en }) => ({ key, word: locale === 'en' ? en : zh }));
}

/** Who sees an app: everybody, or whoever holds one of the permissions, in words. */
export function useAudience(): (anyOf: readonly string[]) => string {
  const { t } = useTranslation('admin');
  const words = usePermissionWords();
  return (anyOf) => {
    if (anyOf.length === 0) return t('apps.everybody');
    const named = anyOf.map((key) => words.find((one) => one.key === key)?.word ?? key);
    return t('apps.anyOf', { permissions: named.join(t('listSeparator')) });
  };
}
