import { performance } from 'node:perf_hooks';
import { run } from './children.ts';
import { explained, root, say, since, Stuck } from './say.ts';

/** Builds everything that has changed since the last build; quiet unless it fails or takes long. Ends early at `stop`. */
export async function build(stop: AbortSignal): Promise<void> {
  const start = performance.now();
  const note = setInterval(() => say(`building … ${since(start)}`), 10_000);
  const env = { ...process.env, DO_NOT_TRACK: '1', TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' };
  const flags = ['run', 'build', '--ui=stream', '--output-logs=errors-only', '--log-order=grouped'];
  const { code, output } = await run('turbo', flags, { cwd: root, env }, stop);
  clearInterval(note);
  if (stop.aborted) {
    return;
  }
  if (code !== 0) {
    throw failure(output);
  }
  say(`built in ${since(start)}`);
}

function failure(output: string): unknown {
  if (/No space left|ENOSPC|EDQUOT/.test(output)) {
    return explained({ code: 'ENOSPC' });
  }
  if (/EACCES|Permission denied|EROFS|Read-only file system/.test(output)) {
    return explained({ code: 'EACCES' });
  }
  process.stderr.write(`${output.trim()}\n`);
  return new Stuck('The build failed for the reason above.', '构建因上述原因失败。');
}
