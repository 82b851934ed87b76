import { expect, test } from 'vitest';
import { localPath } from './localPath.ts';

test('after sign-in the person comes back to where they were', () => {
  expect(localPath('/desk/units?floor=3#history')).toBe('/desk/units?floor=3#history');
});

test.each([
  [null],
  [''],
  ['desk'],
  ['//other.example/x'],
  ['/\\other.example'],
  ['https://other.example'],
  ['/sign-in'],
])('a way that leads elsewhere leads home: %j', (path) => {
  expect(localPath(path)).toBe('/');
});
