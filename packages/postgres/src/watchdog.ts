import { spawn } from 'node:child_process';
import type { Account } from './account.ts';

/**
 * Reads from a pipe whose other end only our process holds. When that end closes without the word, our process is
 * dead, and the server is asked to shut down - if the data folder still says that it is this one.
 */
const script = `
read -r word
[ "$word" = released ] && exit 0
read -r pid < "$1/postmaster.pid" && [ "$pid" = "$2" ] && kill -INT "$2"
`;

/** Stops the server when this process dies, a SIGKILL included. Returns the function that ends the watch. */
export function watchOver(serverPid: number, dataDir: string, account: Account): () => void {
  const dog = spawn('/bin/sh', ['-c', script, 'onedesk-watch', dataDir, String(serverPid)], {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  dog.unref();
  const pipe = dog.stdin;
  // A dog that was killed must not take us with it.
  pipe.on('error', () => {});
  (pipe as unknown as { unref?: () => void }).unref?.();
  return () => pipe.end('released\n');
}
