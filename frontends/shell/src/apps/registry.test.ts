import { expect, test } from 'vitest';
import { asRegistry } from './registry.ts';

const desk = {
  name: 'desk',
  version: '1.2.0',
  contract: 1,
  address: '/apps/desk/',
  entry: '/apps/desk/mf-manifest.json',
  scripts: [{ path: 'static/js/1.js', integrity: 'sha384-x' }],
  basePath: '/desk',
  titleZh: '服务台',
  titleEn: 'Desk',
  order: 2,
};

test('apps stand in the order of the registry', () => {
  const apps = asRegistry([desk, { ...desk, name: 'reports', basePath: '/reports', order: 1 }]);
  expect(apps.map(({ name }) => name)).toEqual(['reports', 'desk']);
  expect(apps[1]).toEqual({
    name: 'desk',
    version: '1.2.0',
    contract: 1,
    address: `${location.origin}/apps/desk/`,
    entry: `${location.origin}/apps/desk/mf-manifest.json`,
    scripts: new Map([[`${location.origin}/apps/desk/static/js/1.js`, 'sha384-x']]),
    basePath: '/desk',
    title: { 'zh-CN': '服务台', en: 'Desk' },
  });
});

test.each([
  ['a name that is none', { name: '../desk' }],
  ['no word about its scripts', { scripts: undefined }],
  ['a folder that is no address', { address: 'http://' }],
  ['an entry that is no address', { entry: 'http://' }],
  ["a base path that is the shell's own", { basePath: '/sign-in' }],
  ['a base path that is the root', { basePath: '/' }],
  ['no title', { titleZh: undefined }],
])('an entry with %s is left out, and the others stay', (_, fault) => {
  expect(asRegistry([{ ...desk, ...fault }, desk])).toHaveLength(1);
});

test.each([[undefined], [null], ['apps'], [{}], [[null, 7]]])('what is no list of apps gives none: %j', (list) => {
  expect(asRegistry(list)).toEqual([]);
});
