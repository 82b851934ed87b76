import type { Context } from 'node:vm';

/** What is used of jsdom, which brings no types. */
export interface Jsdom {
  JSDOM: new (
    html: string,
    options: { url: string; runScripts: 'outside-only'; virtualConsole: object },
  ) => {
    readonly window: Window & Pick<typeof globalThis, 'MutationObserver' | 'Event'>;
    getInternalVMContext: () => Context;
  };
  VirtualConsole: new () => object;
}

/** Loads jsdom, which an app's tests use anyhow. Throws where it is not installed. */
export async function loadJsdom(): Promise<Jsdom> {
  const name: string = 'jsdom';
  try {
    return (await import(name)) as Jsdom;
  } catch {
    throw new Error('the check needs jsdom: npm install --save-dev jsdom');
  }
}
