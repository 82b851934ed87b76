import { readdirSync, readFileSync } from 'node:fs';
import { type MessageTree, messageKeys } from '@onedesk/web';
import { describe, expect, test } from 'vitest';
import en from './en.ts';
import zhCN from './zh-CN.ts';

const root = 'frontends/desk/src';
const schema = 'services/tickets/schema.graphql';
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

  test('PPL-3 whatever is done to a complaint, a visit or an attachment has words in its history', () => {
    const [, mutations = ''] = /^type Mutation \{\n(.*?)^\}/ms.exec(readFileSync(schema, 'utf8')) ?? [];
    const done = [...mutations.matchAll(/^ {2}(\w+)\(/gm)].map(([, name = '']) => name);
    const ofRecords = done.filter((name) =>
      /Complaints?$|Visit$|Callback|Call|Attachment$|Repeat$|Referral$/.test(name),
    );
    expect(ofRecords.length).toBeGreaterThan(20);
    expect(ofRecords.filter((name) => !(name in zhCN.actions))).toEqual([]);
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
