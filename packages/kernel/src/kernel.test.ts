import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  civilDate,
  decodeCursor,
  encodeCursor,
  Failure,
  inWords,
  isCivilDate,
  lifecycle,
  localeOf,
  maskEmail,
  maskIdentity,
  maskPhone,
  SettableClock,
} from './index.ts';

describe('personal data', () => {
  test.each([
    ['13812345678', '138****5678'],
    ['199 0582 5118', '199****5118'],
    ['0755-26010009', '0755-******09'],
    ['4008001234', '40******34'],
    ['110', '***'],
  ])('PPL-2 the phone %s is shown as %s', (number, shown) => {
    expect(maskPhone(number)).toBe(shown);
  });

  test('PPL-2 a masked number never shows the whole', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{5,18}$/),
        (number) => maskPhone(number) !== number && maskIdentity(number) !== number,
      ),
    );
    expect(maskIdentity('999999197009026822')).toBe('9***************22');
    expect(maskEmail('li.ming@example.com')).toBe('l***@example.com');
  });
});

describe('time', () => {
  test('a day is cut by the zone of the project', () => {
    expect(civilDate(new Date('2026-03-01T16:30:00Z'), 'Asia/Shanghai')).toBe('2026-03-02');
  });

  test.each(['2026-13-40', '2026-02-29', '26-01-01', '2026-1-1', ''])('%s is not a date', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });

  test('a settable clock stands still until it is moved', () => {
    const clock = new SettableClock('2026-03-02T10:00:00+08:00');
    clock.pass({ days: 1, minutes: 1 });
    expect(clock.now().toISOString()).toBe('2026-03-03T02:01:00.000Z');
  });
});

describe('words', () => {
  test('a text fills its blanks and keeps those it has no fact for', () => {
    expect(inWords({ zh: '“{name}”已经有了', en: '“{name}” exists' }, 'zh-CN', { name: 'A座' })).toBe('“A座”已经有了');
    expect(inWords({ zh: '{a}', en: '{a}' }, 'en')).toBe('{a}');
  });

  test.each([
    ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
    ['fr, zh-TW;q=0.9, en;q=0.5', 'zh-CN'],
    ['', 'zh-CN'],
    [undefined, 'zh-CN'],
  ])('a browser that asks for %s is answered in %s', (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });
});

describe('cursors', () => {
  test('a cursor gives back the values it was made of', () => {
    expect(decodeCursor(encodeCursor(['A座-1502', 7, null]), 3)).toEqual(['A座-1502', 7, null]);
  });

  test.each(['', 'x', encodeCursor(['only one'])])(
    'a text that is not a cursor of the list is bad input (%s)',
    (text) => {
      expect(() => decodeCursor(text, 2)).toThrow(Failure);
    },
  );
});

describe('lifecycles', () => {
  test('a status that nothing leads to does not load', () => {
    expect(() => lifecycle({ start: 'open', actions: { close: { from: ['lost'], to: 'closed' } } })).toThrow('lost');
  });

  test('only the table says what may follow', () => {
    const life = lifecycle({
      start: 'open',
      actions: { close: { from: ['open'], to: 'closed' }, reopen: { from: ['closed'], to: 'open' } },
    });
    expect(life.allowed('open')).toEqual(['close']);
    expect(life.after('open', 'reopen')).toBeNull();
  });
});
