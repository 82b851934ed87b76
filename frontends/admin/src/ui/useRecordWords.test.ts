import { formatsOf } from '@onedesk/web';
import { describe, expect, test } from 'vitest';
import { listOf } from './listOf.ts';
import { plainText } from './useRecordWords.ts';

const words = { yes: '是', no: '否' };

describe('Values of a history', () => {
  test('PPL-3 yes, no, days and instants read as people write them', () => {
    const formats = formatsOf('zh-CN');
    const read = (value: string) => plainText(value, words, formats);
    expect([read('true'), read('false')]).toEqual(['是', '否']);
    expect(read('2026-03-02')).toBe('2026-03-02');
    expect(read('2026-03-01T16:30:00.000Z')).toBe('2026-03-02 00:30');
    expect(read('2026')).toBe('2026');
    expect(read('wangmin')).toBe('wangmin');
  });

  test('a list of ids is taken apart, anything else is not', () => {
    expect(listOf('["a","b"]')).toEqual(['a', 'b']);
    expect(listOf('[]')).toEqual([]);
    expect(listOf('[1]')).toBeUndefined();
    expect(listOf('[not a list')).toBeUndefined();
    expect(listOf('a')).toBeUndefined();
  });
});
