import { expect, test } from 'vitest';
import { type %Thing%Action, %thing%Lifecycle, %thing%Statuses } from './%file%.lifecycle.ts';

test('%rule% %aOneEn% begins as registered, and from each status each action leads where the table says', () => {
  expect(%thing%Lifecycle.start).toBe('registered');
  const actions = Object.keys(%thing%Lifecycle.actions) as %Thing%Action[];
  const table = %thing%Statuses.flatMap((status) =>
    actions.map((action) => [status, action, %thing%Lifecycle.after(status, action)]),
  );
  expect(table).toEqual([
    ['registered', '%action%%Thing%', '%done%'],
    ['%done%', '%action%%Thing%', null],
  ]);
});

test('%rule% what a page may offer follows from the status', () => {
  expect(%thing%Lifecycle.allowed('registered')).toEqual(['%action%%Thing%']);
  expect(%thing%Lifecycle.allowed('%done%')).toEqual([]);
});
