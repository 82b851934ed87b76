import type { Server } from 'node:http';
import { type HttpRoute, makeLog, type RunningSubgraph, startTelemetry } from '@onedesk/subgraph';
import { developmentOrigins, ownApps } from './apps.ts';
import type { Config } from './config.ts';
import { keyRing } from './credentials/index.ts';
import { trustedDocuments } from './documents/index.ts';
import { createHttpServer } from './http.ts';
import { registerApps, registerMail, RegistryView } from './identity/index.ts';
import { installationAuth } from './installationAuth.ts';
import { loadKeys } from './keys.ts';
import { Streams } from './live/index.ts';
import { countProcess } from './metrics.ts';
import { openPeerDoor } from './peerDoor.ts';
import { servePortal } from './portal.ts';
import { startSystem, type System } from './system.ts';

/** How long requests in flight may take to finish when the process ends. */
const graceSeconds = 20;

/** One worker: the whole system in this process behind the shared port. Resolves when it listens. */
export async function runWorker(config: Config): Promise<void> {
  const log = makeLog(config);
  const telemetry = await startTelemetry(config.telemetry);
  const { vault, sessionSecret } = loadKeys(config);
  const apps = ownApps(config);
  registerApps({ origin: new URL(config.baseUrl).origin, own: () => apps });
  registerMail(config.mail);
  countProcess();
  const { database, clock, apart } = config;
  const system = await startSystem({ database, clock, vault, log, apart });
  const peerDoor = await openPeerDoor(config, system);
  const { resources } = identityOf(system);
  const registry = new RegistryView(resources);
  // Pages may load apps from where registered ones and those under development are.
  const origins = async () => [...developmentOrigins(config), ...(await registry.origins())];
  const auth = installationAuth(system, config, sessionSecret);
  const routes: HttpRoute[] = [...system.services.values()].flatMap((one) => one.routes);
  const streams = new Streams();
  let leaving = false;
  const server = createHttpServer({
    system,
    signIn: auth,
    keys: keyRing(resources, config),
    documents: trustedDocuments(config, registry),
    portal: servePortal({ apps: apps.map(({ name }) => name), origins }),
    streams,
    routes,
    config,
    log,
    leaving: () => leaving,
  });
  await listen(server, config);
  endOnSignal(async () => {
    leaving = true;
    // They would last for ever; the pages come again, to another process.
    streams.endAll();
    await drain(server);
    await peerDoor?.close();
    await auth.stop();
    await system.stop();
    await telemetry.stop();
  });
}

function identityOf(system: System): RunningSubgraph {
  const identity = system.subgraphs.get('identity');
  if (!identity) throw new Error('identity runs in every worker');
  return identity;
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

/** Not ready any more; no new connections; those in flight finish. */
function drain(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const forced = setTimeout(() => server.closeAllConnections(), graceSeconds * 1_000);
    // A connection whose request was in flight falls idle later, and its browser would keep it open.
    const fallenIdle = setInterval(() => server.closeIdleConnections(), 100);
    server.close(() => {
      clearTimeout(forced);
      clearInterval(fallenIdle);
      resolve();
    });
  });
}

function endOnSignal(end: () => Promise<void>): void {
  let ending = false;
  const once = () => {
    if (ending) return;
    ending = true;
    end().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', once);
  process.on('SIGINT', once);
  process.on('disconnect', once);
}
