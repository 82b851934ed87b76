import { expect, test } from 'vitest';
import { changeOf, effectOf } from './allocation.ts';

test.each([
  ['600.00', '600.00', '600.00', '0.00', '0.00'],
  ['600.00', '600.00', '120.50', '0.00', '479.50'],
  ['600.00', '600.00', '620.00', '20.00', '0.00'],
  ['0.00', '0.00', '100.00', '100.00', '0.00'],
  ['0.30', '0.30', '0.10', '0.00', '0.20'],
  // Only the chosen charges are paid: the rest becomes credit while others stay open.
  ['600.00', '350.00', '400.00', '50.00', '250.00'],
])('FEE-3 owed %s, to be paid %s, paid %s: credit %s, left %s', (arrears, payable, amount, credit, left) => {
  expect(effectOf(arrears, payable, amount)).toEqual({ credit, left });
});

test('the change of a hundred for 88.80 is 11.20; fifty is 38.80 short', () => {
  expect(changeOf('100', '88.80')).toEqual({ change: '11.20' });
  expect(changeOf('50', '88.80')).toEqual({ short: '38.80' });
});
