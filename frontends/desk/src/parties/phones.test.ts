import { expect, test } from 'vitest';
import { kindOf, phonesOf } from './phones.ts';

test('several phones in one field are told apart however they are separated', () => {
  expect(phonesOf('19905820001、19905820002,19905820003 / 0755-1234567；19905820004')).toEqual([
    '19905820001',
    '19905820002',
    '19905820003',
    '0755-1234567',
    '19905820004',
  ]);
  expect(phonesOf(undefined)).toEqual([]);
});

test.each([
  ['13800138000', 'mobile'],
  ['+86 138 0013 8000', 'mobile'],
  ['0755-26001234', 'landline'],
  ['（０２１）５８８８０００１', 'landline'],
  ['400-820-8820', 'landline'],
  ['office@example.com', 'email'],
] as const)('what %s looks like is proposed as its kind: %s', (value, kind) => {
  expect(kindOf(value)).toBe(kind);
});
