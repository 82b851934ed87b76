import { expect, test } from 'vitest';
import { withChoice } from './useUrlFilter.ts';

test('a filter that is chosen is written into the address, an empty one is taken out, the rest stays', () => {
  const before = new URLSearchParams('state=all&search=li&other=1');
  expect(withChoice(before, { search: '', state: 'inactive' }).toString()).toBe('state=inactive&other=1');
});
