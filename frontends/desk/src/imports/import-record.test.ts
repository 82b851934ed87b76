import { describe, expect, test } from 'vitest';
import {
  changesNothing,
  columnLetter,
  type ImportCounts,
  isWorking,
  missingFields,
  writtenRows,
} from './import-record.ts';
import { turnedBack } from './useTurnedBack.ts';

const unchanged = {
  __typename: 'ImportCounts',
  rows: 3,
  accepted: 3,
  faulty: 0,
  unitsNew: 0,
  unitsChanged: 0,
  unitsUnchanged: 3,
  partiesNew: 0,
  partiesChanged: 0,
  ownershipsNew: 0,
  ownershipsEnded: 0,
  ownerships: 2,
  parties: 2,
} satisfies ImportCounts;

const field = (key: string, required: boolean) => ({
  __typename: 'ImportField' as const,
  key,
  zh: key,
  en: key,
  required,
});

describe('an import on the page', () => {
  test('EST-6 the same sheet twice is recognised by nothing being new, changed or ended', () => {
    expect(changesNothing(unchanged)).toBe(true);
    const changes = ['unitsNew', 'unitsChanged', 'partiesNew', 'partiesChanged', 'ownershipsNew', 'ownershipsEnded'];
    for (const change of changes) expect(changesNothing({ ...unchanged, [change]: 1 }), change).toBe(false);
  });

  test('EST-6 the same tenants or arrears twice are recognised as well', () => {
    const rows = { rows: 3, accepted: 3, faulty: 0 };
    const tenancies = {
      __typename: 'TenancyImportCounts' as const,
      ...rows,
      tenanciesNew: 0,
      tenanciesChanged: 0,
      tenanciesUnchanged: 3,
      partiesNew: 0,
      partiesChanged: 0,
    };
    expect(changesNothing(tenancies)).toBe(true);
    for (const change of ['tenanciesNew', 'tenanciesChanged', 'partiesNew', 'partiesChanged'])
      expect(changesNothing({ ...tenancies, [change]: 1 }), change).toBe(false);
    const money = { charged: '0.00', paid: '0.00', arrears: '0.00' };
    const booked = { __typename: 'ArrearsImportCounts' as const, ...rows, ...money, accounts: 2, feeItemsNew: 0 };
    expect(changesNothing({ ...booked, unchanged: 3 })).toBe(true);
    expect(changesNothing({ ...booked, unchanged: 2 })).toBe(false);
    expect(writtenRows({ ...booked, unchanged: 2 })).toBe(1);
    expect(writtenRows(tenancies)).toBe(3);
  });

  test('required fields that no column stands for are named, others are not', () => {
    const fields = [field('number', true), field('area', true), field('remark', false)];
    expect(missingFields({ 1: 'number', 2: null }, fields)).toEqual(['area']);
    expect(missingFields({ 1: 'number', 2: 'area' }, fields)).toEqual([]);
  });

  test('the page watches while the server works, and not longer', () => {
    expect((['reading', 'checking', 'importing', 'undoing'] as const).every(isWorking)).toBe(true);
    expect((['needsMapping', 'checked', 'imported', 'undone', 'failed'] as const).some(isWorking)).toBe(false);
    expect(isWorking(undefined)).toBe(false);
  });

  test('what the server began and gave up is told from what it finished', () => {
    expect(turnedBack('importing', 'checking')).toBe('run');
    expect(turnedBack('importing', 'checked')).toBe('run');
    expect(turnedBack('undoing', 'imported')).toBe('undo');
    expect(turnedBack('importing', 'imported')).toBeNull();
    expect(turnedBack('undoing', 'undone')).toBeNull();
  });

  test('columns are called as the spreadsheet calls them', () => {
    expect([1, 12, 26, 27, 52, 53].map(columnLetter)).toEqual(['A', 'L', 'Z', 'AA', 'AZ', 'BA']);
  });
});
