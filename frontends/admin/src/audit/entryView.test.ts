import { describe, expect, test } from 'vitest';
import { browserText } from '../ui/browserText.ts';
import { speaking } from '../ui/speaking.ts';
import { type Entry, pathOf } from './entryView.ts';

const account = '01a202b3-c774-7695-8d94-69b050fb9e65';
const change = (field: string, before: string | null, after: string | null) =>
  ({ __typename: 'Change', field, before, after, masked: false }) as const;
const entry = (recordType: string, changes: Entry['changes']): Entry => ({
  __typename: 'HistoryEntry',
  id: '1',
  at: '2026-03-02T01:00:00Z',
  actorName: '王敏',
  action: 'grantRole',
  recordType,
  recordId: 'r1',
  changes,
});

describe('An entry of the audit', () => {
  const changes = [change('accountId', null, account), change('role', null, 'clerk'), change('at', null, '2026-03-02')];

  test('PPL-3 ids are shown by their names, and left out where nobody knows one', () => {
    expect(speaking(changes, { [account]: '李倩' }).map(({ field }) => field)).toEqual(['accountId', 'role']);
    expect(speaking(changes, {}).map(({ field }) => field)).toEqual(['role']);
    expect(speaking([change('buildingIds', null, '[]')], {})).toEqual([]);
    expect(speaking([change('buildingIds', null, `["${account}"]`)], {})).toEqual([]);
  });

  test('a change that empties a field is still a change', () => {
    expect(speaking([change('email', 'a@example.com', null)], {})).toHaveLength(1);
  });

  test('a record with a page leads there, others to the account they belong to', () => {
    expect(pathOf(entry('Unit', []))).toBe('/desk/units/r1');
    expect(pathOf(entry('Grant', changes))).toBe(`/admin/accounts/${account}`);
    expect(pathOf(entry('Building', []))).toBeUndefined();
  });

  test('PPL-3 money leads to its receipt, account or import; a charge to the account it is owed on', () => {
    expect(pathOf(entry('Receipt', []))).toBe('/desk/receipts/r1');
    expect(pathOf(entry('ArrearsImport', []))).toBe('/desk/opening/arrears/r1');
    expect(pathOf(entry('TenancyImport', []))).toBe('/desk/opening/tenancies/r1');
    expect(pathOf(entry('Charge', [change('accountId', null, account)]))).toBe(`/desk/accounts/${account}`);
    expect(pathOf(entry('LedgerAccount', [change('book', null, 'customer')]))).toBe('/desk/accounts/r1');
    expect(pathOf(entry('LedgerAccount', [change('book', null, 'cash')]))).toBeUndefined();
  });

  test('what only machines read is left out', () => {
    expect(speaking([change('contentHash', null, 'c0ffee'), change('mapping', null, '{}')], {})).toEqual([]);
  });

  test('a browser is called as people call it', () => {
    const edge =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36 Edg/141.0';
    expect(browserText(edge)).toBe('Edge · Windows');
    expect(browserText('Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1')).toBe(
      'Safari · iOS',
    );
    expect(browserText('curl/8.5')).toBe('curl/8.5');
  });
});
