import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests run our packages from their sources, so that nothing has to be built first. */
const resolve = { conditions: ['source', 'node'] };
const ignored = ['**/node_modules/**', '**/dist/**'];

const api = {
  globalSetup: ['packages/testkit/src/globalSetup.ts'],
  testTimeout: 30_000,
  hookTimeout: 120_000,
  server: { deps: { inline: [/graphql/] } },
};

/** Signing in, identity's own rules, SQL alone, long games of chance, and what runs the built programs: they cannot tell where services answer. */
const sameBothWays = [
  'services/gateway/src/{auth,identity}/**',
  'services/finance/src/{ledger/{database,model},reports/{figures,indexes}}.api.test.ts',
  'tests/{apart,resilience,signed-calls,soak,projections-killed,complaints-killed,telemetry-built}.api.test.ts',
];

export default defineConfig({
  test: {
    // API tests share one database server and each file holds connections of its own.
    maxWorkers: Math.max(1, Math.min(4, availableParallelism() - 1)),
    projects: [
      {
        resolve,
        ssr: { resolve },
        test: {
          name: 'unit',
          include: ['{packages,services}/*/src/**/*.test.ts', '{tests,scripts,bench}/**/*.test.ts'],
          exclude: ['**/*.api.test.ts', 'packages/web/**', ...ignored],
          // Composing the graph takes its time on a busy machine.
          testTimeout: 20_000,
          server: { deps: { inline: [/graphql/] } },
        },
      },
      {
        resolve,
        ssr: { resolve },
        test: {
          ...api,
          name: 'api',
          include: ['{packages,services}/*/src/**/*.api.test.ts', 'tests/**/*.api.test.ts'],
          exclude: ignored,
        },
      },
      {
        resolve,
        ssr: { resolve },
        test: {
          ...api,
          name: 'apart',
          env: { ONEDESK_APART: '1' },
          include: ['{packages,services}/*/src/**/*.api.test.ts', 'tests/**/*.api.test.ts'],
          exclude: [...sameBothWays, ...ignored],
        },
      },
      {
        resolve: { conditions: ['source', 'browser'] },
        test: {
          name: 'web',
          environment: 'jsdom',
          include: ['{frontends/*,packages/web}/src/**/*.test.{ts,tsx}'],
          exclude: ignored,
          setupFiles: ['tests/web-setup.ts'],
          testTimeout: 20_000,
          server: { deps: { inline: [/graphql/, '@apollo/client'] } },
        },
      },
    ],
  },
});
