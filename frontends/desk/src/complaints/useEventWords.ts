import { useFormats } from '@onedesk/web';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  ClockKind,
  ComplaintCategory,
  ComplaintCause,
  ComplaintSeverity,
  ReferralKind,
  Satisfaction,
} from '../gql/graphql.ts';
import type { ComplaintEvent } from './complaint.ts';
import { useComplaintWords } from './words.tsx';

/** A step of a complaint's way in words. */
export interface EventWords {
  action: (event: ComplaintEvent) => string;
  /** Who did it; what time did, the system did. */
  by: (event: ComplaintEvent) => string;
  /** Its facts; none where the reader may not see them. */
  facts: (event: ComplaintEvent) => string[];
}

type Say = (value: string) => string;

export function useEventWords(): EventWords {
  const { t } = useTranslation('desk');
  const words = useComplaintWords();
  const formats = useFormats();
  return useMemo(() => {
    const fact = (key: string, value: string) => t(`complaints.event.fact.${key}`, { value });
    const severity: Say = (value) => words.severity(value === 'unclassified' ? null : (value as ComplaintSeverity));
    const as =
      (key: string, say: Say = (value) => value): Say =>
      (value) =>
        fact(key, say(value));
    const instant: Say = (value) => formats.instant(value);
    const roles: Say = (value) => value.split(',').map(words.role).join(t('complaints.form.and'));
    const whether =
      (yes: string, no: string | null): Say =>
      (value) =>
        value === 'true' ? fact(yes, '') : no ? fact(no, '') : '';
    // What every step says by a name; some steps mean something else by it.
    const usual: Record<string, Say> = {
      severity,
      category: (value) => words.category(value as ComplaintCategory),
      cause: (value) => words.cause(value as ComplaintCause),
      satisfaction: (value) => words.satisfaction(value as Satisfaction),
      clock: (value) => words.clock(value as ClockKind),
      kind: (value) => t(`complaints.referralKind.${value as ReferralKind}`),
      reason: (value) => t(`clocks.reason.${value}`),
      approver: as('approver', words.role),
      until: as('until', instant),
      agreedAt: as('agreedAt', instant),
      granted: whether('granted', 'refused'),
      definite: whether('definite', null),
      confirmed: whether('confirmed', 'dismissed'),
      to: as('person'),
      with: as('with'),
      from: as('before', severity),
    };
    const special: Record<string, Record<string, Say>> = {
      report: { to: as('to', roles) },
      reportAgain: { to: as('to', roles) },
      escalate: { to: as('becomes', severity) },
      answerReferral: { from: (value) => value },
    };
    return {
      action: ({ action }) => t(`complaints.event.${action}`, { defaultValue: action }),
      by: ({ action, byName }) => (action === 'escalate' ? t('complaints.event.itself') : byName),
      facts: ({ action, facts }) =>
        facts
          .map(({ name, value }) => (special[action]?.[name] ?? usual[name] ?? ((plain: string) => plain))(value))
          .filter((text) => text !== ''),
    };
  }, [t, words, formats]);
}
