import { expect, test } from 'vitest';
import { decimalOf } from './decimal.ts';

test.each([
  ['166.95', '166.95'],
  [' １６６．９５ ', '166.95'],
  ['1,024.5㎡', '1024.5'],
  ['88平方米', '88'],
  ['待测', null],
  ['12.', null],
  ['', null],
])('a number as people type it: “%s” is %s', (typed, exact) => {
  expect(decimalOf(typed)).toBe(exact);
});
