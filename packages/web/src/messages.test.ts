import { expect, test } from 'vitest';
import { webMessages } from './i18n.ts';
import { messageKeys } from './messages.ts';

test('both languages of the kit have the same messages', () => {
  expect(messageKeys(webMessages.en)).toEqual(messageKeys(webMessages['zh-CN']));
  expect(messageKeys(webMessages.en).length).toBeGreaterThan(20);
});

test('plural forms count as one message', () => {
  expect(messageKeys({ found_one: 'a', found_other: 'b', more: { found: 'c' } })).toEqual(['found', 'more.found']);
});
