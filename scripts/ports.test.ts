import { createServer } from 'node:net';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { ownDatabase } from './database.ts';
import { checkPort, freePort, portFrom } from './ports.ts';

afterEach(() => {
  delete process.env.PORT;
});

test('a taken port is named, with the command that takes another', async () => {
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((listening) => other.listen(port, listening));
  onTestFinished(() => void other.close());
  await expect(checkPort(port, 'PORT', 'npm start')).rejects.toThrow(`PORT=${port + 1} npm start`);
});

test('a free port is accepted and left free', async () => {
  const port = await freePort();
  await checkPort(port, 'PORT', 'npm start');
  await checkPort(port, 'PORT', 'npm start');
});

test.each(['abc', '0', '70000', '4000.5'])('PORT=%s is refused with an example', (text) => {
  process.env.PORT = text;
  expect(() => portFrom('PORT', 4000)).toThrow('for example PORT=4001');
});

test.each([
  [{ DATABASE_URL: 'postgresql://db/onedesk' }, true],
  [{ PROPERTY_DATABASE_URL: 'postgresql://db/property' }, true],
  [{ DATABASE_URL: '' }, false],
  [{ OTHER_PROGRAMS_DATABASE_URL: 'postgresql://db/other' }, false],
])('with %j the database is somebody’s own: %s', (env, own) => {
  expect(ownDatabase(env)).toBe(own);
});
