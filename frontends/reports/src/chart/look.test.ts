import { describe, expect, test } from 'vitest';
import { uses } from '../unitRegister/uses.ts';
import { looks, patterns } from './look.ts';

/** Contrast ratio of WCAG 2 for two colours `#rrggbb`. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(['light', 'dark'] as const)('The chart in %s', (mode) => {
  const look = looks[mode];

  test('texts can be read', () => {
    expect(contrast(look.text, look.background)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(look.secondaryText, look.background)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(uses)('the part for %s stands out from the background', (use) => {
    expect(contrast(look.uses[use], look.background)).toBeGreaterThanOrEqual(3);
  });

  test.each(['main', 'beside', 'result'] as const)('the series %s stands out from the background', (series) => {
    expect(contrast(look.series[series], look.background)).toBeGreaterThanOrEqual(3);
  });

  test('no two uses share a colour or a pattern', () => {
    expect(new Set(Object.values(look.uses)).size).toBe(uses.length);
    expect(new Set(Object.values(patterns(look.pattern)).map((pattern) => JSON.stringify(pattern))).size).toBe(
      uses.length,
    );
  });
});
