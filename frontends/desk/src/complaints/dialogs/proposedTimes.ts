import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useServerTime } from '../../clocks/index.ts';
import type { ComplaintClock } from '../complaint.ts';
import type { ProposedTime } from './TimeField.tsx';

/** Times that are often agreed with a customer: this afternoon, tomorrow morning, tomorrow afternoon. */
export function useAgreeableTimes(): ProposedTime[] {
  const { t } = useTranslation('desk');
  const now = dayjs(useServerTime());
  const times = [
    { day: now, hour: 17, words: 'complaints.form.today' },
    { day: now.add(1, 'day'), hour: 10, words: 'complaints.form.tomorrow' },
    { day: now.add(1, 'day'), hour: 17, words: 'complaints.form.tomorrow' },
  ];
  return times
    .map(({ day, hour, words }) => ({
      at: day.hour(hour).startOf('hour'),
      words,
    }))
    .filter(({ at }) => at.isAfter(now))
    .map(({ at, words }) => ({ at: at.toISOString(), text: t(words, { time: at.format('HH:mm') }) }));
}

/** CMP-5: one, two and three days later than a clock is due. */
export function useLaterThan(clock: ComplaintClock | undefined): ProposedTime[] {
  const { t } = useTranslation('desk');
  const { dueAt } = clock ?? {};
  if (!dueAt) return [];
  return [1, 2, 3].map((days) => ({
    at: dayjs(dueAt).add(days, 'day').toISOString(),
    text: t('complaints.form.later', { days }),
  }));
}
