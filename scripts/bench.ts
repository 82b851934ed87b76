// `npm run bench`: the product beside other ways to answer the same questions. See docs/benchmark.md.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.ts';
import { askedToStop, run } from './children.ts';
import { complain, root, say, Stuck } from './say.ts';

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '50000' },
    complaints: { type: 'string', default: '10000' },
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '4' },
    seconds: { type: 'string', default: '4' },
    clients: { type: 'string', default: '1,16,64' },
    only: { type: 'string', multiple: true, default: [] },
    profile: { type: 'string' },
  },
});

const effort = values.quick
  ? { rounds: 1, clients: [1, 16], seconds: 1, warmUpSeconds: 0.5 }
  : {
      rounds: Number(values.rounds),
      clients: values.clients.split(',').map(Number),
      seconds: Number(values.seconds),
      warmUpSeconds: 1,
    };

const stop = askedToStop();

/** The peers stand in a folder with a lockfile of its own, so that their licences stay out of the product. */
async function install(): Promise<void> {
  const folder = join(root, 'bench');
  const stamp = join(folder, 'node_modules', '.onedesk-installed');
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  say('installing the peers (npm ci in bench) …');
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await run('npm', flags, { cwd: folder, env: process.env }, stop);
  if (code !== 0) {
    process.stderr.write(`${output.trim()}\n`);
    throw new Stuck('The peers could not be installed, for the reason above.', '对照系统因上述原因未能安装。');
  }
  writeFileSync(stamp, lock);
}

async function main(): Promise<void> {
  if (process.platform !== 'linux') {
    throw new Stuck(
      'Processor time is read from /proc: the benchmark runs on Linux.',
      '处理器时间取自 /proc：基准测试只在 Linux 上运行。',
    );
  }
  await install();
  await build(stop);
  if (stop.aborted) return;
  // Only there once it is built, so not imported at the top.
  const { bench } = await import('../bench/main.ts');
  const { scale, complaints, only, profile } = values;
  await bench({ records: Number(scale), complaints: Number(complaints), effort, only, profile, say, stop });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    complain(error);
    process.exit(1);
  },
);
