import { expect, expectTypeOf, test } from 'vitest';
import { ContractMismatch, defineFrontend, frontendOf } from './contract.ts';
import type { SameKeys } from './messages.ts';

const texts = { title: '房屋', units_other: '{{count}} 套' };
const zh = () => Promise.resolve({ default: texts });
const app = defineFrontend({
  contract: 1,
  routes: [],
  nav: [],
  // Plural forms differ between languages; they are one message.
  messages: { 'zh-CN': zh, en: () => Promise.resolve({ default: { title: 'Units', units_one: '', units_other: '' } }) },
});

const loadOther = () => frontendOf('energy', { default: { ...app, contract: 7 } });

test('an app of this contract is taken as it is', () => {
  expect(frontendOf('desk', { default: app })).toBe(app);
});

test('an app of another contract is refused by name and version', () => {
  expect(loadOther).toThrow(ContractMismatch);
  expect(loadOther).toThrow('energy implements contract 7, this shell needs 1');
});

test.each([[undefined], [null], [{}], [{ default: 'app' }], [{ default: { contract: 1 } }]])(
  'what is no app at all is refused: %j',
  (loaded) => {
    expect(() => frontendOf('energy', loaded)).toThrow(ContractMismatch);
  },
);

test('an app whose languages have other messages does not compile, and the compiler names them', () => {
  expectTypeOf<
    SameKeys<{ title: string; more: { a: string } }, { title: string; more: { a: string } }>
  >().toBeUnknown();
  expectTypeOf<SameKeys<{ title: string; hint: string }, { title: string }>>().toEqualTypeOf<{
    'missing in en': 'hint';
  }>();
  expectTypeOf<SameKeys<{ title: string }, { title: string; more: { a: string } }>>().toEqualTypeOf<{
    'missing in zh-CN': 'more.a';
  }>();
});
