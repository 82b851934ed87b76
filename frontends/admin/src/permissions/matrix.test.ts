import { describe, expect, test } from 'vitest';
import { heldCount, type PermissionRow, topics } from './matrix.ts';

const row = (key: string, ...roles: PermissionRow['roles']): PermissionRow => ({
  key,
  zh: key,
  en: key,
  roles,
  rule: 'PPL-1',
});
const rows = [
  row('unit.see', 'clerk', 'receptionist'),
  row('party.see', 'clerk'),
  row('unit.manage', 'clerk'),
  row('account.manage', 'administrator'),
];
const keys = (found: ReturnType<typeof topics>) =>
  found.map(({ topic, rows }) => [topic, ...rows.map(({ key }) => key)]);

describe('The permission table by topic', () => {
  test('rows about the same kind of record stand together, in the order of the table', () => {
    expect(keys(topics(rows))).toEqual([
      ['unit', 'unit.see', 'unit.manage'],
      ['party', 'party.see'],
      ['account', 'account.manage'],
    ]);
  });

  test('PPL-1 a choice of roles can leave only what one of them holds', () => {
    expect(keys(topics(rows, ['receptionist', 'administrator']))).toEqual([
      ['unit', 'unit.see'],
      ['account', 'account.manage'],
    ]);
    expect(topics(rows, ['patrol'])).toEqual([]);
  });

  test('a role holds as many permissions as rows name it', () => {
    expect(heldCount(rows, 'clerk')).toBe(3);
    expect(heldCount(rows, 'patrol')).toBe(0);
  });
});
