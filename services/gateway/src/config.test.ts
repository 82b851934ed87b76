import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('a portal in production refuses a clock that somebody may set', () => {
  const env = { DATABASE_URL: 'postgresql://somewhere', ONEDESK_CLOCK: '/tmp/clock' };
  expect(() => readConfig({ ...env, NODE_ENV: 'production' })).toThrow('ONEDESK_CLOCK');
  expect(() => readConfig({ ...env, ONEDESK_DEVELOPMENT: '1' })).toThrow('ONEDESK_CLOCK');
});
