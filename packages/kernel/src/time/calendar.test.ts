import chineseDays from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { chineseCalendar } from './calendar.ts';
import { addDays } from './zone.ts';

const calendar = chineseCalendar();

const published = (year: number): boolean =>
  chineseDays.getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0;

describe('the working calendar', () => {
  test.each([
    ['2026-02-13', true, 'a Friday'],
    ['2026-02-14', true, 'a Saturday worked for Spring Festival'],
    ['2026-02-15', false, 'the first free day'],
    ['2026-02-17', false, 'New Year itself'],
    ['2026-02-23', false, 'the last free day, a Monday'],
    ['2026-02-24', true, 'back to work'],
    ['2026-02-28', true, 'a Saturday worked for Spring Festival'],
    ['2026-03-01', false, 'a Sunday'],
    ['2026-10-01', false, 'National Day'],
    ['2026-10-10', true, 'a Saturday worked for National Day'],
  ])('CMP-3 %s is worked: %s (%s)', (day, worked) => {
    expect(calendar.isWorkingDay(day)).toBe(worked);
  });

  test('a year without published holidays is provisional and its weekdays are taken to be worked', () => {
    let year = 2026;
    while (published(year)) year += 1;
    expect(calendar.isProvisional(`${year - 1}-12-31`)).toBe(false);
    expect(calendar.isProvisional(`${year}-01-01`)).toBe(true);
    const days = Array.from({ length: 7 }, (_, n) => addDays(`${year}-05-01`, n));
    expect(days.filter((day) => calendar.isWorkingDay(day))).toHaveLength(5);
  });

  test('an exception of the project wins over the calendar, and what it settles is not provisional', () => {
    const exceptions = new Map([
      ['2026-03-02', false],
      ['2026-03-08', true],
      ['2090-01-02', false],
    ]);
    const own = chineseCalendar('Asia/Shanghai', exceptions);
    expect(own.isWorkingDay('2026-03-02')).toBe(false);
    expect(own.isWorkingDay('2026-03-08')).toBe(true);
    expect(own.isWorkingDay('2026-03-03')).toBe(true);
    expect(own.isProvisional('2090-01-02')).toBe(false);
    expect(own.isProvisional('2090-01-03')).toBe(true);
  });
});
