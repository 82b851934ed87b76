import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { clockFile } from './clock-file.ts';

/**
 * Sets the clock of the running system, all its processes, and of the browser; time goes on from there. `instant` is ISO
 * 8601, such as `2026-03-02T10:00:00+08:00`. Sessions end by it: after a long step people sign in anew. What is open on
 * the page is as it was read: go somewhere or reload. For specs named `*.clock.spec.ts`, which run one by one, after all
 * others; give the time back with `resetClock` when done.
 */
export async function setClock(page: Page | BrowserContext, instant: string): Promise<void> {
  const at = new Date(instant).toISOString();
  // In one step: nobody reads half of it.
  writeFileSync(`${clockFile}.new`, at);
  renameSync(`${clockFile}.new`, clockFile);
  await contextOf(page).clock.setSystemTime(at);
}

/** The machine's own time again. */
export function resetClock(): void {
  rmSync(clockFile, { force: true });
}

const contextOf = (page: Page | BrowserContext): BrowserContext => ('context' in page ? page.context() : page);
