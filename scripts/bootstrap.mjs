// The first thing `npm start`, `npm run dev` and `npm test` run, on whatever Node the machine has. It needs nothing
// installed: it installs what is missing, then hands over to the pinned Node and passes signals on to it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.onedesk-installed');
const lockFile = join(root, 'package-lock.json');
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const parent = process.ppid;
const [task = 'start', ...rest] = process.argv.slice(2);

checkMachine();
const stamp = fingerprint();
if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  await install();
}
handOver(pinnedNode());

function checkMachine() {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    giveUp(
      `Node ${process.versions.node} is too old; install Node 20 or newer from https://nodejs.org and try again.`,
      `Node ${process.versions.node} 版本过低；请从 https://nodejs.org 安装 Node 20 或更新版本后重试。`,
    );
  }
  if (process.platform === 'win32') {
    giveUp(
      'Windows itself is not supported; run the same command inside WSL (wsl --install).',
      '不支持直接在 Windows 上运行；请在 WSL 中执行同一命令（wsl --install）。',
    );
  }
  if (!existsSync(lockFile)) {
    giveUp(
      'package-lock.json is missing; restore it with "git checkout package-lock.json".',
      '缺少 package-lock.json；请用 “git checkout package-lock.json” 恢复。',
    );
  }
}

/** What must be the same for the installed packages to be the right ones. */
function fingerprint() {
  const machine = `${process.platform} ${process.arch}`;
  return createHash('sha256').update(readFileSync(lockFile)).update(machine).digest('hex');
}

async function install() {
  if (!existsSync(stampFile) && freeMegabytes() < 1_500) {
    explainFailure('ENOSPC');
  }
  const started = Date.now();
  const total = (readFileSync(lockFile, 'utf8').match(/^ {4}"node_modules\//gm) ?? []).length;
  say(`installing about ${total} packages (npm ci); the first time takes a minute or two …`);
  const note = setInterval(() => {
    say(`installing … ${seconds(started)} s, ${installedPackages()} packages unpacked`);
    // npm itself goes on trying for ten minutes.
    if (freeMegabytes() < 20) {
      explainFailure('ENOSPC');
    }
  }, 10_000);
  const { code, output } = await runNpm();
  clearInterval(note);
  if (code !== 0) {
    explainFailure(output);
  }
  try {
    writeFileSync(stampFile, stamp);
  } catch (error) {
    explainFailure(String(error));
  }
  say(`installed in ${seconds(started)} s`);
}

/** Runs `npm ci`; resolves with its exit code and the end of what it printed. Ends everything on a signal. */
function runNpm() {
  const { npm_execpath: cli = '', npm_node_execpath: node = process.execPath } = process.env;
  // The npm that runs us, with the Node it runs on; otherwise the one on the PATH.
  const [command, ...first] = cli.endsWith('npm-cli.js') ? [node, cli] : ['npm'];
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const patience = ['--fetch-retries=3', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000'];
  const flags = ['ci', '--include=dev', '--include=optional', ...quiet, ...patience];
  const npm = spawn(command, [...first, ...flags], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  process.on('exit', () => npm.kill('SIGTERM'));
  let output = '';
  for (const stream of [npm.stdout, npm.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-20_000);
    });
  }
  const release = onStop(() => {
    say('stopped while installing; the next start installs again.');
    process.exit(130);
  });
  return new Promise((done) => {
    const finish = (code, why = '') => {
      release();
      done({ code, output: `${output}\n${why}` });
    };
    npm.on('error', (error) => finish(1, error.code === 'ENOENT' ? 'NPM_MISSING' : String(error)));
    npm.on('close', (code) => finish(code ?? 1));
  });
}

function explainFailure(output) {
  if (output.includes('NPM_MISSING')) {
    giveUp(
      'npm was not found; install Node with npm from https://nodejs.org.',
      '找不到 npm；请从 https://nodejs.org 安装带 npm 的 Node。',
    );
  }
  if (/ENOSPC|EDQUOT|no space left/i.test(output) || freeMegabytes() < 20) {
    giveUp(
      `The disk is full (about 2 GB are needed in ${root}); free some space and run the same command again.`,
      `磁盘已满（${root} 约需 2 GB）；请释放空间后重新执行同一命令。`,
    );
  }
  if (/ENOTFOUND|EAI_AGAIN|TIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|SOCKET_TIMEOUT/.test(output)) {
    giveUp(
      'The package registry cannot be reached; check the network, or choose another registry with "npm config set registry <url>", and run the same command again.',
      '无法连接软件包仓库；请检查网络，或用 “npm config set registry <地址>” 更换镜像，然后重新执行同一命令。',
    );
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    giveUp(
      `${root} cannot be written; run as the owner of the folder, or clone into a folder of your own.`,
      `无法写入 ${root}；请以该目录所有者的身份运行，或克隆到自己的目录中。`,
    );
  }
  console.error(output.trim().split('\n').slice(-15).join('\n'));
  giveUp(
    'npm ci failed for the reason above; mend it and run the same command again.',
    'npm ci 因上述原因失败；解决后请重新执行同一命令。',
  );
}

/** The Node that the project pins; where it does not run (another C library, for example), the machine's own. */
function pinnedNode() {
  const pinned = join(modules, '.bin', 'node');
  if (spawnSync(pinned, ['--version'], { stdio: 'ignore' }).status === 0) {
    return pinned;
  }
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) {
    return process.execPath;
  }
  return giveUp(
    `The Node that comes with the project does not run on ${process.platform} ${process.arch}; install Node 24 and try again.`,
    `项目自带的 Node 无法在 ${process.platform} ${process.arch} 上运行；请安装 Node 24 后重试。`,
  );
}

/**
 * Runs the task to its end. It gets a process group of its own, so that Ctrl-C in the terminal reaches it once, through
 * us; it notices our end by the channel between us, and then stops by itself.
 */
function handOver(node) {
  const child = spawn(node, [join(root, 'scripts', `${task}.ts`), ...rest], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: `${join(modules, '.bin')}${delimiter}${process.env.PATH}` },
  });
  let asked = 0;
  onStop(() => {
    if (asked === 0) {
      asked = Date.now();
      child.kill('SIGTERM');
    } else if (child.pid && Date.now() - asked > 700) {
      // One Ctrl-C may arrive twice, from the terminal and through npm; a later one means it.
      process.kill(-child.pid, 'SIGKILL');
    }
  });
  child.on('error', (error) => giveUp(`${node} cannot be run: ${error.message}`, `无法运行 ${node}：${error.message}`));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
}

/** Calls back on every signal to stop, and once when our parent is gone: npm may pass a signal only to its shell. */
function onStop(stop) {
  const watch = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(watch);
      stop();
    }
  }, 300);
  for (const signal of signals) {
    process.on(signal, stop);
  }
  return () => {
    clearInterval(watch);
    for (const signal of signals) {
      process.off(signal, stop);
    }
  };
}

function installedPackages() {
  try {
    const names = readdirSync(modules);
    const scopes = names.filter((name) => name.startsWith('@'));
    const scoped = scopes.flatMap((scope) => readdirSync(join(modules, scope)).map((name) => join(scope, name)));
    const unpacked = (name) => existsSync(join(modules, name, 'package.json'));
    return [...names.filter((name) => /^[^.@]/.test(name)), ...scoped].filter(unpacked).length;
  } catch {
    return 0;
  }
}

function freeMegabytes() {
  const { bavail, bsize } = statfsSync(root);
  return (bavail * bsize) / 1_000_000;
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}

function say(text) {
  console.log(`[${new Date().toTimeString().slice(0, 8)}] ${text}`);
}

/** Ends with one sentence and the way out, in both languages. */
function giveUp(english, chinese) {
  console.error(`✗ ${english}\n✗ ${chinese}`);
  process.exit(1);
}
