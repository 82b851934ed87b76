import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Runs the development server of the app in this folder, with a running portal around it. Ends when it is asked to;
 * returns the exit code.
 */
export function develop(portal: string): Promise<number> {
  if (!URL.canParse(portal)) {
    process.stderr.write(`${portal} is no address such as http://localhost:4000\n`);
    return Promise.resolve(2);
  }
  const rsbuild = join(dirname(createRequire(import.meta.url).resolve('@rsbuild/core/package.json')), 'bin/rsbuild.js');
  const child = spawn(process.execPath, [...process.execArgv, rsbuild, 'dev'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'development', ONEDESK_PORTAL: new URL(portal).origin },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((ended) => child.once('close', (code) => ended(code ?? 0)));
}
