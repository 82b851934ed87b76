import { ContractMismatch } from '@onedesk/web';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { causeOf, whenBack } from './cause.ts';
import { LoadTimedOut } from './federation.ts';
import { guardFiles } from './integrity.ts';
import type { RegisteredApp } from './registry.ts';

const hash = `sha384-${'B'.repeat(64)}`;
const app: RegisteredApp = {
  name: 'meters',
  version: '1.0.0',
  contract: 1,
  address: 'https://meters.example/',
  entry: 'https://meters.example/mf-manifest.json',
  scripts: new Map([['https://meters.example/page.js', hash]]),
  basePath: '/meters',
  title: { 'zh-CN': '抄表', en: 'Meters' },
};
const named = (name: string, message: string) => Object.assign(new Error(message), { name });

/** A file of the app that the browser did not run. */
function failing(path: string): Error {
  const script = document.createElement('script');
  script.src = app.address + path;
  script.dispatchEvent(new Event('error'));
  return named('ChunkLoadError', `Loading chunk 7 failed. (error: ${script.src})`);
}

/** The app's server: whether it answers, and whether the file is the registered one. */
function server(answers: boolean, unchanged = true) {
  vi.stubGlobal('fetch', (_: string, { integrity }: RequestInit = {}) =>
    answers && (unchanged || !integrity) ? Promise.resolve(new Response('')) : Promise.reject(new TypeError('failed')),
  );
}

beforeEach(() => guardFiles(app));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('why an app failed', () => {
  test.each([
    ['another contract', new ContractMismatch('meters', 2), 'otherContract'],
    ['a manifest that hangs', new LoadTimedOut('meters'), 'timedOut'],
    ['a manifest that cannot be fetched', named('Error', '#RUNTIME-003: Failed to get manifest'), 'unreachable'],
    ['a script that throws', named('Error', '#RUNTIME-008 ScriptExecutionError: Script threw'), 'threw'],
    ['a page that throws', new Error('boom'), 'threw'],
    [
      'another major of a shared package',
      new Error('Version 19.3.1 of shared singleton module react does not'),
      'otherShared',
    ],
    ['hooks of a second React', new TypeError("Cannot read properties of null (reading 'useState')"), 'otherShared'],
    [
      'elements of an older React',
      new Error('A React Element from an older version of React was rendered'),
      'otherShared',
    ],
  ])('%s', async (_, error, cause) => {
    expect(await causeOf(app, error)).toBe(cause);
  });

  test('a file that its server does not have', async () => {
    server(false);
    expect(await causeOf(app, failing('page.js'))).toBe('unreachable');
  });

  test('a file that is not the registered one', async () => {
    server(true, false);
    expect(await causeOf(app, failing('page.js'))).toBe('changed');
  });

  test('a file that is not registered at all', async () => {
    expect(await causeOf(app, failing('other.js'))).toBe('unlisted');
  });
});

test('an app that is down is looked for again, less and less often, and once it is back that is told once', async () => {
  vi.useFakeTimers();
  const again = vi.fn<() => void>();
  server(false);
  whenBack(app, again);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(again).not.toHaveBeenCalled();
  server(true);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(again).toHaveBeenCalledOnce();
});
