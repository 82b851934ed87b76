import { defineConfig, devices } from '@playwright/test';
import { clockFile, port } from './e2e/clock-file.ts';
import { findBrowser } from './scripts/browser.ts';

const baseURL = `http://localhost:${port}`;

// Quiet on a closed network; the sandbox needs a user other than root.
const closedNetwork = ['--disable-quic', '--no-first-run', '--disable-background-networking'];
const noServices = ['--disable-component-update', '--disable-sync', '--disable-gpu'];
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const desk = { ...devices['Desktop Chrome'], viewport: { width: 1360, height: 850 } };

const setsTheClock = '*.clock.spec.ts';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: findBrowser(), args: [...asRoot, ...closedNetwork, ...noServices] },
  },
  projects: [
    { name: 'register', testMatch: 'register.spec.ts', use: desk },
    // Money is owed by the units that the register's import brings.
    { name: 'money', testMatch: 'money.spec.ts', dependencies: ['register'], use: desk },
    {
      name: 'desktop',
      testIgnore: ['register.spec.ts', 'money.spec.ts', setsTheClock],
      grepInvert: /@phone/,
      use: desk,
    },
    { name: 'phone', testIgnore: setsTheClock, grep: /@phone/, use: { ...devices['Pixel 7'] } },
    // They set the clock of the whole system: when all others are done, one by one.
    { name: 'clock', testMatch: setsTheClock, dependencies: ['money', 'desktop', 'phone'], workers: 1, use: desk },
  ],
  webServer: {
    command: 'node scripts/e2e.ts',
    env: { PORT: String(port), ONEDESK_CLOCK: clockFile, NODE_ENV: 'development' },
    url: `${baseURL}/readyz`,
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 40_000 },
  },
});
