import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';

const lock = '{\n  "packages": {}\n}\n';

/** A checkout of the bootstrap alone, with a system that says when it is up and when it was asked to stop. */
function checkout({ installed }: { installed: boolean }): string {
  const folder = mkdtempSync(join(tmpdir(), 'onedesk 引导 '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 }));
  mkdirSync(join(folder, 'scripts'));
  copyFileSync(join(import.meta.dirname, 'bootstrap.mjs'), join(folder, 'scripts/bootstrap.mjs'));
  writeFileSync(join(folder, 'package-lock.json'), lock);
  const stop = `writeFileSync('stopped', ''); process.exit(0);`;
  const system = `import { writeFileSync } from 'node:fs'; setInterval(() => {}, 1000);
    for (const event of ['SIGTERM', 'disconnect']) process.on(event, () => { ${stop} });
    console.log('up ' + process.pid);`;
  writeFileSync(join(folder, 'scripts/start.ts'), system);
  if (installed) {
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
    symlinkSync(process.execPath, join(folder, 'node_modules/.bin/node'));
    const stamp = createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
    writeFileSync(join(folder, 'node_modules/.onedesk-installed'), stamp);
  }
  return folder;
}

/** Starts the bootstrap as `npm start` does; `npm` is what the PATH offers under that name. */
function bootstrap(folder: string, npm?: string): ChildProcess & { output: () => string } {
  mkdirSync(join(folder, 'path'), { recursive: true });
  if (npm) {
    writeFileSync(join(folder, 'path/npm'), `#!/bin/sh\n${npm}\n`);
    chmodSync(join(folder, 'path/npm'), 0o755);
  }
  const env = { PATH: `${join(folder, 'path')}${npm ? ':/usr/bin:/bin' : ''}` };
  const child = spawn(process.execPath, [join(folder, 'scripts/bootstrap.mjs'), 'start'], { cwd: folder, env });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      output += String(data);
    });
  }
  return Object.assign(child, { output: () => output });
}

const ended = (child: ChildProcess) => new Promise<number | null>((done) => child.once('close', done));

async function waitFor(look: () => boolean): Promise<void> {
  for (let tries = 0; !look(); tries++) {
    if (tries > 400) {
      throw new Error('waited too long');
    }
    await pause(25);
  }
}

const isThere = (path: string) => {
  try {
    return readFileSync(path) !== undefined;
  } catch {
    return false;
  }
};

describe('installing', { timeout: 30_000 }, () => {
  test.each([
    [
      'an unreachable registry',
      'echo "npm error code ENOTFOUND" >&2; exit 1',
      'The package registry cannot be reached',
    ],
    ['a full disk', 'echo "npm error code ENOSPC" >&2; exit 1', 'The disk is full'],
    ['a folder that cannot be written', 'echo "npm error code EACCES" >&2; exit 243', 'cannot be written'],
    ['a missing npm', undefined, 'npm was not found'],
    ['anything else', 'echo "npm error something new" >&2; exit 1', 'npm error something new'],
  ])('%s gives one clear sentence in both languages, and is tried again the next time', async (_, npm, sentence) => {
    const folder = checkout({ installed: false });
    const child = bootstrap(folder, npm);
    expect(await ended(child)).toBe(1);
    expect(child.output()).toContain(sentence);
    expect(child.output()).toMatch(/✗ .*[\u4e00-\u9fff]/);
    expect(isThere(join(folder, 'node_modules/.onedesk-installed'))).toBe(false);
  });

  test('happens once: the second start goes straight to the system', async () => {
    const folder = checkout({ installed: true });
    const child = bootstrap(folder, 'echo called > npm-called; exit 1');
    await waitFor(() => child.output().includes('up '));
    expect(isThere(join(folder, 'npm-called'))).toBe(false);
    const end = ended(child);
    child.kill('SIGTERM');
    await end;
  });
});

describe('stopping', { timeout: 30_000 }, () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends the system cleanly, with code 0', async (signal) => {
    const folder = checkout({ installed: true });
    const child = bootstrap(folder);
    await waitFor(() => child.output().includes('up '));
    const end = ended(child);
    child.kill(signal);
    // The same Ctrl-C may come twice, from the terminal and through npm.
    child.kill(signal);
    expect(await end).toBe(0);
    expect(isThere(join(folder, 'stopped'))).toBe(true);
  });

  test('the system ends when the process that started it is killed', async () => {
    const folder = checkout({ installed: true });
    const child = bootstrap(folder);
    await waitFor(() => child.output().includes('up '));
    child.kill('SIGKILL');
    await waitFor(() => isThere(join(folder, 'stopped')));
  });

  test('the system ends when only the shell between npm and it got the signal', async () => {
    const folder = checkout({ installed: true });
    const command = `"${process.execPath}" "${folder}/scripts/bootstrap.mjs" start > "${folder}/log"; true`;
    const shell = spawn('/bin/sh', ['-c', command], { stdio: 'ignore' });
    await waitFor(() => isThere(join(folder, 'log')) && readFileSync(join(folder, 'log'), 'utf8').includes('up '));
    shell.kill('SIGKILL');
    await waitFor(() => isThere(join(folder, 'stopped')));
  });
});
