import { keepDraft, readDraft, useSession } from '@onedesk/web';
import { useCallback, useState } from 'react';
import { draftIn, type IntakeValues, isTyped } from './values.ts';

/** What was typed at the intake, kept for this tab, person and project until it is saved or somebody signs out. */
export function useDraft(projectId: string) {
  const { account } = useSession();
  const key = `intake.${projectId}.${account.id}`;
  const [kept] = useState(() => draftIn(readDraft(key)));
  const keep = useCallback((values: IntakeValues) => keepDraft(key, isTyped(values) ? values : null), [key]);
  const drop = useCallback(() => keepDraft(key, null), [key]);
  return { kept, keep, drop };
}
