import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chineseCalendar } from './calendar.ts';
import { after, type Span, spanSchema, spanWords } from './span.ts';

const calendar = chineseCalendar();
const shanghai = (text: string): Date => new Date(`${text.replace(' ', 'T')}+08:00`);

describe('how long a policy gives', () => {
  test.each<[string, Span, string]>([
    ['2026-03-02 10:00', { minutes: 10 }, '2026-03-02 10:10'],
    ['2026-03-02 23:30', { hours: 1 }, '2026-03-03 00:30'],
    ['2026-03-02 10:00', { days: 3 }, '2026-03-05 10:00'],
    ['2026-01-31 10:00', { months: 1 }, '2026-02-28 10:00'],
    ['2024-01-31 10:00', { months: 1 }, '2024-02-29 10:00'],
    ['2026-08-31 10:00', { months: 6 }, '2027-02-28 10:00'],
    ['2026-12-15 10:00', { months: 1 }, '2027-01-15 10:00'],
    ['2026-03-02 10:00', { endOf: 'day' }, '2026-03-03 00:00'],
    ['2026-03-02 00:00', { endOf: 'day' }, '2026-03-03 00:00'],
    ['2026-03-02 23:59:59.999', { endOf: 'day' }, '2026-03-03 00:00'],
    ['2026-03-06 10:00', { endOf: 'workingDay' }, '2026-03-07 00:00'],
    ['2026-03-07 10:00', { endOf: 'workingDay' }, '2026-03-10 00:00'],
    ['2026-03-06 10:00', { workingDays: 1 }, '2026-03-09 10:00'],
    ['2026-03-07 10:00', { workingDays: 1 }, '2026-03-09 10:00'],
    ['2026-03-02 10:00', { workingDays: 5 }, '2026-03-09 10:00'],
  ])('CMP-3 from %s, %o end at %s', (at, span, end) => {
    expect(after(shanghai(at), span, calendar)).toEqual(shanghai(end));
  });

  // 15 to 23 February were free, the Saturdays before and after were worked in exchange.
  test.each<[string, Span, string]>([
    ['2026-02-13 10:00', { workingDays: 1 }, '2026-02-14 10:00'],
    ['2026-02-13 10:00', { workingDays: 2 }, '2026-02-24 10:00'],
    ['2026-02-14 10:00', { endOf: 'workingDay' }, '2026-02-15 00:00'],
    ['2026-02-17 10:00', { endOf: 'workingDay' }, '2026-02-25 00:00'],
    ['2026-02-23 09:00', { workingDays: 5 }, '2026-02-28 09:00'],
    ['2026-02-27 09:00', { workingDays: 3 }, '2026-03-03 09:00'],
    ['2026-02-14 10:00', { days: 3 }, '2026-02-17 10:00'],
  ])('CMP-3 around Spring Festival 2026, from %s, %o end at %s', (at, span, end) => {
    expect(after(shanghai(at), span, calendar)).toEqual(shanghai(end));
  });

  test('CMP-3 a day ends at the midnight of the project, not of the machine', () => {
    const newYork = chineseCalendar('America/New_York');
    const evening = new Date('2026-03-02T23:00:00Z');
    expect(after(evening, { endOf: 'day' }, newYork)).toEqual(new Date('2026-03-03T05:00:00Z'));
    expect(after(evening, { endOf: 'day' }, calendar)).toEqual(new Date('2026-03-03T16:00:00Z'));
  });

  test('CMP-3 a day keeps its time of day when the clocks change', () => {
    const newYork = chineseCalendar('America/New_York');
    const saturdayNoon = new Date('2026-03-07T17:00:00Z');
    expect(after(saturdayNoon, { days: 1 }, newYork)).toEqual(new Date('2026-03-08T16:00:00Z'));
    expect(after(new Date('2026-11-01T17:00:00Z'), { days: 1 }, newYork)).toEqual(new Date('2026-11-02T17:00:00Z'));
    const inTheGap = new Date('2026-03-07T07:30:00Z');
    expect(after(inTheGap, { days: 1 }, newYork)).toEqual(new Date('2026-03-08T07:30:00Z'));
  });

  test('CMP-3 more of a unit never ends earlier, and every span ends after it began', () => {
    const unit = fc.constantFrom('minutes', 'hours', 'days', 'workingDays', 'months');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2015-01-01'), max: new Date('2026-06-01') }),
        unit,
        fc.integer({ min: 1, max: 60 }),
        (at, name, number) => {
          fc.pre(!Number.isNaN(at.getTime()));
          const end = (count: number): Date => after(at, { [name]: count } as Span, calendar);
          expect(end(number) > at).toBe(true);
          expect(end(number + 1) >= end(number)).toBe(true);
        },
      ),
    );
  });
});

describe('a span as data', () => {
  test.each([{ minutes: 10 }, { hours: 1 }, { days: 3 }, { workingDays: 3 }, { months: 1 }, { endOf: 'day' }])(
    '%o is a span',
    (span) => {
      expect(spanSchema.parse(span)).toEqual(span);
    },
  );

  test.each([
    {},
    { hours: 0 },
    { hours: -1 },
    { hours: 1.5 },
    { hours: 1, days: 1 },
    { weeks: 1 },
    { endOf: 'month' },
    { days: '3' },
    { days: 1e6 },
    null,
    3,
  ])('%o is none', (span) => {
    expect(spanSchema.safeParse(span).success).toBe(false);
  });

  test.each<[Span, string, string]>([
    [{ minutes: 30 }, '30分钟', '30 minutes'],
    [{ hours: 1 }, '1小时', '1 hour'],
    [{ days: 3 }, '3天', '3 days'],
    [{ workingDays: 1 }, '1个工作日', '1 working day'],
    [{ months: 1 }, '1个月', '1 month'],
    [{ endOf: 'day' }, '当天内', 'the same day'],
    [{ endOf: 'workingDay' }, '当个工作日内', 'the same working day'],
  ])('%o reads %s, %s', (span, zh, en) => {
    expect(spanWords(span)).toEqual({ zh, en });
  });
});
