import { describe, expect, test } from 'vitest';
import { form } from '../policies.fixtures.ts';
import { faultAt, valueAt, withValue } from './path.ts';
import { shapeOf } from './shape.ts';

const kindOf = (schema: object) => shapeOf(JSON.stringify(schema)).kind;

describe('the form of a policy', () => {
  test('is a table where several have the same parts, each in words', () => {
    const shape = shapeOf(form);
    if (shape.kind !== 'table') throw new Error(shape.kind);
    expect(shape.columns.map(({ words }) => words?.zh)).toEqual(['重要投诉', '轻微投诉']);
    expect(shape.rows.map((part) => [part.words?.en, part.shape.kind, part.shape.nullable])).toEqual([
      ['Reported to', 'choices', false],
      ['Settle within', 'span', true],
    ]);
  });

  test.each([
    [{ type: 'number', as: 'percent' }, 'number'],
    [{ type: 'boolean' }, 'boolean'],
    [{ type: 'string', as: 'day' }, 'day'],
    [{ type: 'string', enum: ['a'] }, 'choice'],
    [{ type: 'array', items: { type: 'object', properties: { a: { type: 'boolean' } } } }, 'list'],
    [{ type: 'object', properties: { a: { type: 'boolean' } } }, 'parts'],
  ])('of %j is a field for it', (schema, kind) => {
    expect(kindOf(schema)).toBe(kind);
  });

  test('is never guessed', () => {
    expect(() => kindOf({ type: 'null' })).toThrow('does not know');
    expect(() => kindOf({ anyOf: [{ type: 'string' }, { type: 'number' }] })).toThrow('one choice');
  });
});

describe('a value', () => {
  const value = { major: { within: { days: 3 } }, days: [{ day: '2026-03-02' }] };

  test('is changed at one place and otherwise left as it is', () => {
    const changed = withValue(value, ['major', 'within'], { hours: 1 });
    expect(changed).toEqual({ ...value, major: { within: { hours: 1 } } });
    expect(valueAt(withValue(value, ['days', 0, 'day'], '2026-03-03'), ['days', 0, 'day'])).toBe('2026-03-03');
    expect(value.major.within).toEqual({ days: 3 });
  });

  test('shows a fault at its field, wherever within the field it lies', () => {
    const faults = new Map([['major.within.days', '不能小于 1']]);
    expect(faultAt(faults, ['major', 'within'])).toBe('不能小于 1');
    expect(faultAt(faults, ['major', 'with'])).toBeUndefined();
  });
});
