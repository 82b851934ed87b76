import { policy, unknownKeys } from '@onedesk/kernel';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readValue } from './faults.ts';

const about = { zh: '时限', en: 'Clocks', rule: 'CMP-3' };
const span = z.union([
  z.strictObject({ hours: z.int().positive() }),
  z.strictObject({ days: z.int().positive() }),
  z.strictObject({ endOf: z.enum(['day', 'workingDay']) }),
]);
const clocks = policy(
  'complaint.clocks',
  about,
  z.record(z.enum(['major', 'minor']), z.object({ within: span, by: z.array(z.string().min(1)).min(1).max(2) })),
  {
    major: { within: { hours: 1 }, by: ['projectManager'] },
    minor: { within: { endOf: 'day' }, by: ['projectManager'] },
  },
);

const faults = (value: unknown): string[] => {
  const read = readValue(clocks, typeof value === 'string' ? value : JSON.stringify(value));
  return 'faults' in read ? read.faults.map(({ path, code }) => `${path}: ${code}`) : [];
};
const { major, minor } = clocks.defaults;

describe('a value of a policy', () => {
  test('is taken as its schema says', () => {
    expect(readValue(clocks, JSON.stringify({ ...clocks.defaults, major: { ...major, within: { days: 2 } } }))).toEqual(
      {
        value: { minor, major: { ...major, within: { days: 2 } } },
      },
    );
  });

  test.each([
    ['{', [': notJson']],
    [{ minor }, ['major: required']],
    [{ minor, major, grave: major }, ['grave: unknownKey']],
    [{ minor, major: { ...major, unit: 'h' } }, ['major.unit: unknownKey']],
    [{ minor, major: { ...major, within: { hours: 0 } } }, ['major.within.hours: tooSmall']],
    [{ minor, major: { ...major, within: { hours: 1.5 } } }, ['major.within.hours: wholeNumber']],
    [{ minor, major: { ...major, within: { hours: 1, days: 1 } } }, ['major.within: notValid']],
    [{ minor, major: { ...major, within: { endOf: 'month' } } }, ['major.within.endOf: notValid']],
    [{ minor, major: { within: { hours: 1 }, by: [] } }, ['major.by: tooFew']],
    [{ minor, major: { within: { hours: 1 }, by: [''] } }, ['major.by.0: required']],
    [{ minor, major: { within: { hours: 1 }, by: ['a', 'b', 'c'] } }, ['major.by: tooMany']],
    ['null', [': required']],
  ])('%j is refused where it is wrong', (value, expected) => {
    expect(faults(value)).toEqual(expected);
  });

  test('more than nothing is asked for by the smallest number that is taken', () => {
    const read = readValue(clocks, JSON.stringify({ minor, major: { ...major, within: { hours: 0 } } }));
    expect('faults' in read && read.faults[0]?.facts?.minimum).toBe(1);
  });
});

describe('a policy', () => {
  const schema = z.object({ hours: z.int() });

  test('does not load with defaults that its schema does not take or does not know whole', () => {
    expect(() => policy('a.b', about, schema, { hours: 1.5 })).toThrow();
    const more = { hours: 1, days: 1 };
    expect(() => policy('a.b', about, schema, more)).toThrow('a.b does not know days');
  });

  test('does not load without a topic', () => {
    expect(() => policy('clocks', about, schema, { hours: 1 })).toThrow('topic.matter');
  });

  test('keys that a schema passes over are found wherever they stand', () => {
    expect(unknownKeys({ a: [{ b: 1, c: 2 }], d: null }, { a: [{ b: 1 }], d: null })).toEqual([['a', '0', 'c']]);
  });
});
