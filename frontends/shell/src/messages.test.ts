import { messageKeys } from '@onedesk/web';
import { expect, test } from 'vitest';
import { messages } from './messages.ts';

test('both languages of the shell have the same messages', () => {
  expect(messageKeys(messages.en)).toEqual(messageKeys(messages['zh-CN']));
});
