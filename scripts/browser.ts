import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { ended } from './children.ts';
import { say } from './say.ts';
import { spawn } from 'node:child_process';

/** Where Debian puts its Chromium. */
const debianChromium = '/usr/bin/chromium';

/** The command that installs a browser where we may not. */
export const installCommand = 'npx playwright install --with-deps chromium';

/** The browser of the end-to-end tests: CHROMIUM_PATH, Debian's, else the one Playwright installed; or none. */
export function findBrowser(): string | undefined {
  const { CHROMIUM_PATH } = process.env;
  return [CHROMIUM_PATH, debianChromium, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** Finds a browser; on Debian as root installs one, with Chinese letters, when there is none. */
export async function ensureBrowser(): Promise<string | undefined> {
  const found = findBrowser();
  if (found || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    return found;
  }
  say('installing Chromium and Chinese fonts (apt-get) …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const packages = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'];
  for (const args of [['update', '-q'], packages]) {
    const code = await ended(spawn('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }));
    if (code !== 0) {
      say(`apt-get ${args[0]} failed (code ${code})`);
      return undefined;
    }
  }
  return findBrowser();
}
