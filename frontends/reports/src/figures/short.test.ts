import { expect, test } from 'vitest';
import { shortAmount } from './short.ts';

test('amounts along an axis are as short as people say them', () => {
  expect([0, 5000, 300_000, 123_456_789, -20_000].map((yuan) => shortAmount(yuan, 'zh-CN'))).toEqual([
    '0',
    '5000',
    '30 万',
    '1.23 亿',
    '-2 万',
  ]);
  expect([0, 500, 300_000, 1_200_000].map((yuan) => shortAmount(yuan, 'en'))).toEqual(['0', '500', '300k', '1.2m']);
});
