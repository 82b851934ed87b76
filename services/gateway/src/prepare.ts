import { setTimeout as pause } from 'node:timers/promises';
import { civilDate, roles } from '@onedesk/kernel';
import { isOutage, makeLog, type ServedSubgraph } from '@onedesk/subgraph';
import type { Config } from './config.ts';
import { demoAccounts, demoPassword, demoTimeZone, seedDemo } from './demo/index.ts';
import { installationAuth } from './installationAuth.ts';
import { loadKeys } from './keys.ts';
import { openPeerDoor } from './peerDoor.ts';
import { migrateAll, startSystem, type System } from './system.ts';

/**
 * Before the workers start: databases at the present schema, keys made, and on the embedded database the demo; on any
 * other without an account yet, a one-time link for the first administrator. Says what a person needs to know.
 */
export async function prepareInstallation(config: Config): Promise<void> {
  const log = makeLog(config);
  const { vault, sessionSecret } = loadKeys(config);
  await migrateAll(config.database, config.apart).catch((error: unknown) => {
    throw new Error(whatIsWrong(error), { cause: error });
  });
  const system = await startSystem({
    database: config.database,
    clock: config.clock,
    vault,
    log,
    jobs: false,
    apart: config.apart,
  });
  // The demo waits until every service's copies have arrived, and some are copies of what identity has.
  const peerDoor = await openPeerDoor(config, system);
  const auth = installationAuth(system, config, sessionSecret);
  try {
    if (config.embedded) {
      await servicesReady(system);
      await seedDemo(system, auth, civilDate(config.clock.now(), demoTimeZone));
      process.stdout.write(demoNote());
    } else {
      const link = await auth.firstAdministratorLink();
      if (link) process.stdout.write(`\n  首位管理员 / first administrator (24 h):\n  ${link}\n`);
    }
  } finally {
    await auth.stop();
    await peerDoor?.close();
    await system.stop();
  }
}

/** Longer than any service takes to start on a new database (ms). */
const startWithin = 120_000;

/** The demo is made by all services: those that run elsewhere may still be starting. */
async function servicesReady({ services }: System): Promise<void> {
  const deadline = performance.now() + startWithin;
  for (const service of services.values()) {
    while (!(await isReady(service))) {
      if (performance.now() > deadline) throw new Error(`the service "${service.name}" does not answer`);
      await pause(200);
    }
  }
}

const isReady = (service: ServedSubgraph): Promise<boolean> =>
  service.ready().then(
    () => true,
    () => false,
  );

/** One sentence and the way out, for what goes wrong with a database that is not ours. */
function whatIsWrong(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  if (isOutage(error) || code === 'ENOTFOUND') {
    return `The database cannot be reached (${message}). Is it running, and is DATABASE_URL right? / 连不上数据库,请检查 DATABASE_URL`;
  }
  if (code === '28P01' || code === '28000')
    return `The database refused the user or password in DATABASE_URL (${message}) / 数据库拒绝了 DATABASE_URL 中的用户或密码`;
  if (code === '3D000')
    return `${message}: create it first, or name another in DATABASE_URL / 请先建库,或改 DATABASE_URL`;
  if (code === '42501') {
    return `The user in DATABASE_URL may not do what migrations need (${message}); it needs CREATEROLE and CREATE on the database / 数据库用户权限不足`;
  }
  return message;
}

function demoNote(): string {
  const lines = demoAccounts.map(({ username, name, role, projects, buildings = [] }) => {
    const where = roles[role].companyWide ? '' : ['A', ...(projects === 'both' ? ['B'] : []), ...buildings].join(' ');
    return `    ${username.padEnd(28)}${roles[role].zh} ${name}${where ? ` (${where})` : ''}`;
  });
  return `\n  演示账号 / demo accounts — 密码 / password: ${demoPassword}\n${lines.join('\n')}\n`;
}
