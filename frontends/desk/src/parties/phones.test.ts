import { expect, test } from 'vitest';
import { phonesOf } from './phones.ts';

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
