import { useFormats } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { ClockSegment, ExplainedClock } from './clock.ts';

const minute = 60_000;

/** Sentences about clocks in the language in use. */
export interface ClockWords {
  /** A length of time by its two largest units: 2天3小时; less than a minute is told so. */
  length(milliseconds: number): string;
  /** Since when, and by which span of which policy. */
  basis(clock: ExplainedClock): string[];
  /** When it is or was due. */
  due(clock: ExplainedClock, isLate: boolean): string;
  /** From when to when. */
  time(segment: ClockSegment): string;
  /** Why this part began. */
  why(segment: ClockSegment): string;
}

export function useClockWords(): ClockWords {
  const { t, i18n } = useTranslation('desk');
  const formats = useFormats();
  const instant = (iso: string): string => formats.instant(iso);
  const between = i18n.language === 'en' ? ' ' : '';

  const length = (milliseconds: number): string => {
    const minutes = Math.round(Math.abs(milliseconds) / minute);
    if (minutes === 0) return t('clocks.moment');
    const parts: [number, (count: number) => string][] = [
      [Math.floor(minutes / 1_440), (count) => t('clocks.days', { count })],
      [Math.floor(minutes / 60) % 24, (count) => t('clocks.hours', { count })],
      [minutes % 60, (count) => t('clocks.minutes', { count })],
    ];
    const first = parts.findIndex(([count]) => count > 0);
    const shown = parts.slice(first, first + 2).filter(([count]) => count > 0);
    return shown.map(([count, words]) => words(count)).join(between);
  };

  const policy = (version: string): string => {
    const [, number] = /^default-(\d+)$/.exec(version) ?? [];
    return number ? t('clocks.policyDefault', { version: number }) : t('clocks.policyOwn');
  };

  return {
    length,
    basis: (clock) => [
      t('clocks.starts', { at: instant(clock.startsAt) }),
      clock.span ? t('clocks.span', { span: clock.span }) : t('clocks.promised'),
      ...(clock.policyVersion ? [policy(clock.policyVersion)] : []),
      ...(clock.endedAt ? [t('clocks.ended', { at: instant(clock.endedAt) })] : []),
    ],
    due: (clock, isLate) => {
      if (clock.dueAt) return t(isLate ? 'clocks.wasDue' : 'clocks.due', { at: instant(clock.dueAt) });
      return clock.state === 'cancelled' ? t('clocks.calledOff') : t('clocks.noDue');
    },
    time: ({ from, to }) =>
      to ? t('clocks.fromTo', { from: instant(from), to: instant(to) }) : t('clocks.from', { from: instant(from) }),
    why: ({ because, state, reason }) => {
      if (!because) return t(state === 'overdue' ? 'clocks.why.overdue' : 'clocks.why.byItself');
      const until = because.until ? instant(because.until) : '';
      const facts = { span: because.span, until, reason: reason ? t(`clocks.reason.${reason}`) : '' };
      return because.kind === 'paused' && until
        ? t('clocks.why.pausedUntil', facts)
        : t(`clocks.why.${because.kind}`, facts);
    },
  };
}
