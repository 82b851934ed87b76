import { describe, expect, test } from 'vitest';
import { figureKeys, figureOf, partCondition, unitOf } from './figures.ts';
import { comparedMonths, dueBy, monthAfter, reportMonth } from './month.ts';
import { share } from './share.ts';

const zone = 'Asia/Shanghai';
const at = (now: string) => reportMonth('2026-02', zone, new Date(now));

describe('a figure', () => {
  test.each(figureKeys)('%s says in both languages what it counts', (key) => {
    const { zh, en, definition } = figureOf(key);
    for (const text of [zh, en, definition.zh, definition.en]) expect(text.trim()).not.toBe('');
    expect(definition.zh).toMatch(/。$/);
    expect(definition.en).toMatch(/\.$/);
  });

  test('of a count misses nobody, of a share those that are not counted', () => {
    expect(partCondition('registered', 'missed')).toBe('false');
    expect(partCondition('registered', 'all')).toBe(partCondition('registered', 'counted'));
    expect(partCondition('satisfied', 'missed')).toContain('not coalesce');
    expect([unitOf('registered'), unitOf('satisfied')]).toEqual(['count', 'share']);
  });

  test.each([
    [0, 0, null],
    [0, 3, '0.0000'],
    [1, 3, '0.3333'],
    [2, 3, '0.6667'],
    [1, 20_000, '0.0001'],
    [3, 3, '1.0000'],
  ])('RPT-10 a share of %i of %i is exact, rounded once, half up', (part, whole, text) => {
    expect(share(part, whole)).toBe(text);
  });
});

describe('a month', () => {
  test('CMP-9 is reported by the end of the 25th of the next one', () => {
    expect(dueBy('2026-12', 25, zone)).toEqual(new Date('2027-01-26T00:00:00+08:00'));
  });

  test('RPT-10 is compared with the one before and with that of a year ago', () => {
    expect(comparedMonths('2026-01')).toEqual({ previous: '2025-12', lastYear: '2025-01' });
    expect(monthAfter('2026-11', 3)).toBe('2027-02');
  });

  test('is cut by the project’s zone, and known up to now while it runs', () => {
    expect(at('2026-02-28T23:59:59+08:00')).toMatchObject({
      running: true,
      from: new Date('2026-02-01T00:00:00+08:00'),
    });
    expect(at('2026-03-01T00:00:00+08:00')).toMatchObject({
      running: false,
      until: new Date('2026-03-01T00:00:00+08:00'),
    });
    expect(at('2027-03-01T00:00:00+08:00').until).toEqual(at('2026-03-01T00:00:00+08:00').until);
  });
});
