import { performance } from 'node:perf_hooks';
import { run } from './children.ts';
import { root, say, since, Stuck } from './say.ts';

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

function failure(output: string): Stuck {
  if (/No space left|ENOSPC|EDQUOT/.test(output)) {
    return new Stuck(
      `The disk is full (${root}); free some space and run the same command again.`,
      `磁盘已满（${root}）；请释放空间后重新执行同一命令。`,
    );
  }
  if (/EACCES|Permission denied|EROFS|Read-only file system/.test(output)) {
    return new Stuck(
      `${root} cannot be written; run as the owner of the folder, or clone into a folder of your own.`,
      `无法写入 ${root}；请以该目录所有者的身份运行，或克隆到自己的目录中。`,
    );
  }
  process.stderr.write(`${output.trim()}\n`);
  return new Stuck('The build failed for the reason above.', '构建因上述原因失败。');
}
