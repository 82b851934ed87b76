import { expect, test } from 'vitest';
import { ContractMismatch, defineFrontend, frontendOf } from './contract.ts';

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
const withoutTitle = () => Promise.resolve({ default: { units_other: '' } });

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

test('an app whose English lacks a message does not compile', () => {
  // @ts-expect-error 'missing in en': "title"
  const module = defineFrontend({ contract: 1, routes: [], nav: [], messages: { 'zh-CN': zh, en: withoutTitle } });
  expect(module.contract).toBe(1);
});
