import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['browser'] },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 20_000,
    // One graphql and one Apollo Client, whoever asks for them.
    server: { deps: { inline: [/graphql/, '@apollo/client', '@onedesk/web'] } },
  },
});
