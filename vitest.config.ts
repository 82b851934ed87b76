import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { conditions: ['source', 'node'] },
        ssr: { resolve: { conditions: ['source', 'node'] } },
        test: {
          name: 'unit',
          include: [
            'packages/{kernel,postgres,subgraph}/src/**/*.test.ts',
            'services/*/src/**/*.test.ts',
            'tests/**/*.test.ts',
          ],
          exclude: ['**/*.api.test.ts', '**/node_modules/**', '**/dist/**'],
          server: { deps: { inline: [/graphql/] } },
        },
      },
    ],
  },
});
