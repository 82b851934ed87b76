import { named, policy, spanSchema } from '@onedesk/kernel';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { formOf, unnamedParts } from './form.ts';

const about = { zh: '时限', en: 'Clocks', rule: 'CMP-3' };

test('parts without words are found, wherever people would see a key', () => {
  const row = z.strictObject({ by: z.enum(['mail', 'receptionist']), within: spanSchema.nullable() });
  const plain = policy('trial.plain', about, z.strictObject({ rows: z.array(row), hours: z.int() }), {
    rows: [],
    hours: 1,
  });
  expect(unnamedParts(plain)).toEqual(['rows', 'rows.*.by', 'rows.*.by.mail', 'rows.*.within', 'hours']);
});

test('roles and lengths of time have words of their own; other choices bring theirs', () => {
  const by = named(z.enum(['mail', 'receptionist']), '方式', 'By', { choices: { mail: { zh: '信件', en: 'Letter' } } });
  const value = z.strictObject({ by, within: named(spanSchema.nullable(), '时限', 'Within') });
  const said = policy('trial.said', about, value, { by: 'mail', within: { hours: 1 } });
  expect(unnamedParts(said)).toEqual([]);
  expect(JSON.parse(formOf(said))).toMatchObject({ properties: { within: { zh: '时限', en: 'Within' } } });
});
