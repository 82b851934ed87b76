import { beforeEach, describe, expect, test, vi } from 'vitest';
import { failedFiles, guardFiles } from './integrity.ts';
import type { RegisteredApp } from './registry.ts';

const own = `sha384-${'B'.repeat(64)}`;
const nothing = `sha384-${'A'.repeat(64)}`;
const meters: RegisteredApp = {
  name: 'meters',
  version: '1.0.0',
  contract: 1,
  address: 'https://meters.example/1.0.0/',
  entry: 'https://meters.example/1.0.0/mf-manifest.json',
  scripts: new Map([
    ['https://meters.example/1.0.0/remoteEntry.js', own],
    ['https://meters.example/1.0.0/page.css', own],
  ]),
  basePath: '/meters',
  title: { 'zh-CN': '抄表', en: 'Meters' },
};

function script(src: string): HTMLScriptElement {
  const element = document.createElement('script');
  element.src = src;
  return element;
}

function style(href: string, rel = 'stylesheet'): HTMLLinkElement {
  const element = document.createElement('link');
  element.rel = rel;
  element.setAttribute('href', href);
  return element;
}

describe('a file of an app', () => {
  beforeEach(() => guardFiles(meters));

  test('gets the hash it was registered with, whoever loads it and however', () => {
    const byProperty = script(`${meters.address}remoteEntry.js`);
    expect([byProperty.integrity, byProperty.crossOrigin]).toEqual([own, 'anonymous']);
    const byAttribute = document.createElement('script');
    byAttribute.setAttribute('SRC', `${meters.address}remoteEntry.js?retry=1`);
    expect(byAttribute.integrity).toBe(own);
    expect(style(`${meters.address}page.css`).integrity).toBe(own);
  });

  test.each([
    ['that is not listed', `${meters.address}evil.js`],
    ['of another folder of its server', 'https://meters.example/evil.js'],
    ['with a way up in its address', `${meters.address}static/../evil.js`],
    ['in code instead of a file on its server', `${meters.address}remoteEntry.js/`],
  ])('%s gets a hash that nothing has', (_, src) => {
    expect(script(src).integrity).toBe(nothing);
    expect(style(src).integrity).toBe(nothing);
  });

  test('of the portal, or a hint that runs nothing, is left as it is', () => {
    expect(script('/static/js/index.js').integrity).toBeFalsy();
    expect(style(`${meters.address}icon.svg`, 'icon').integrity).toBeFalsy();
  });

  test('under development, where files change, is left as it is', () => {
    guardFiles({ ...meters, name: 'draft', address: 'https://draft.example/', scripts: null });
    expect(script('https://draft.example/any.js').integrity).toBeFalsy();
  });

  test('that failed is remembered until the app is loaded again', () => {
    script(`${meters.address}evil.js`).dispatchEvent(new Event('error'));
    expect(failedFiles(meters)).toEqual([{ url: `${meters.address}evil.js`, integrity: null, timedOut: false }]);
    guardFiles(meters);
    expect(failedFiles(meters)).toEqual([]);
  });

  test('that hangs is given up after 15 s, and whoever waits for it is told', () => {
    vi.useFakeTimers();
    const element = script(`${meters.address}remoteEntry.js`);
    document.head.append(element);
    const told = vi.fn<() => void>();
    element.addEventListener('error', told);
    vi.advanceTimersByTime(14_999);
    expect(told).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(told).toHaveBeenCalledOnce();
    expect(failedFiles(meters)).toEqual([expect.objectContaining({ integrity: own, timedOut: true })]);
    element.remove();
    vi.useRealTimers();
  });
});
