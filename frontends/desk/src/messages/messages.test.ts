import { readdirSync, readFileSync } from 'node:fs';
import { type MessageTree, messageKeys } from '@onedesk/web';
import { describe, expect, test } from 'vitest';
import en from './en.ts';
import zhCN from './zh-CN.ts';

const root = 'frontends/desk/src';
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/^(gql|messages|testing)\b|\.test\./.test(file))
  .map((file) => readFileSync(`${root}/${file}`, 'utf8'));
/** Any text in the sources that starts like a message's path. */
const spoken = new RegExp(`'((?:${Object.keys(zhCN).join('|')})\\.[\\w.]+)'`, 'g');
const used = new Set(sources.flatMap((text) => [...text.matchAll(spoken)].map((match) => match[1] ?? '')));

describe('the desk’s words', () => {
  test('both languages say the same things', () => {
    expect(messageKeys(en)).toEqual(messageKeys(zhCN));
  });

  test('every word a page asks for exists', () => {
    const known = new Set(messageKeys(zhCN));
    const groups = new Set(messageKeys(zhCN).map((key) => key.slice(0, key.lastIndexOf('.'))));
    expect(used.size).toBeGreaterThan(150);
    expect([...used].filter((key) => !known.has(key) && !groups.has(key))).toEqual([]);
  });

  test('every kind of import has all the words of the others', () => {
    for (const { kinds } of [en.imports, zhCN.imports]) {
      const [register, ...others] = Object.values(kinds).map((words) => Object.keys(words).toSorted());
      for (const words of others) expect(words).toEqual(register);
    }
  });

  test('Chinese text is punctuated the Chinese way', () => {
    const texts = messageTexts(zhCN);
    expect(texts.filter((text) => /[\u4e00-\u9fff][,;:?!]/.test(text))).toEqual([]);
  });
});

function messageTexts(tree: MessageTree): string[] {
  return Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : messageTexts(value)));
}
