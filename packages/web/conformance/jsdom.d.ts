/** What is used of jsdom, which brings no types. */
declare module 'jsdom' {
  import type { Context } from 'node:vm';

  export class VirtualConsole {
    forwardTo(console: Console): this;
  }
  export class JSDOM {
    constructor(html: string, options: { url: string; runScripts: 'outside-only'; virtualConsole: VirtualConsole });
    readonly window: Window & Pick<typeof globalThis, 'MutationObserver' | 'Event'>;
    getInternalVMContext(): Context;
  }
}
