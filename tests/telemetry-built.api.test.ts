import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { newId } from '@onedesk/kernel';
import { createDatabase, startPostgres } from '@onedesk/postgres';
import { expect, onTestFinished, test, vi } from 'vitest';
import { freePort, runBuilt } from './builtSystem.ts';

vi.setConfig({ testTimeout: 120_000 });

interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly { key: string; value: { stringValue?: string } }[] };
    readonly scopeSpans: readonly { readonly spans: readonly { name: string; traceId: string }[] }[];
  }[];
}

/** A collector that keeps what it is sent. */
async function collector() {
  const sent: Sent[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await text(request);
    if (request.url === '/v1/traces') sent.push(JSON.parse(body) as Sent);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  };
  const server = createServer((request, response) => void take(request, response));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  return { sent, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function database(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'onedesk-telemetry-'));
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), settings });
  onTestFinished(async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return createDatabase(postgres.url('postgres'), 'onedesk');
}

test('the built system sends its traces before it ends, writes its lines, and shows all workers’ figures', async () => {
  const { sent, url } = await collector();
  const metricsPort = await freePort();
  const system = await runBuilt({
    DATABASE_URL: await database(),
    WORKERS: '2',
    METRICS_PORT: String(metricsPort),
    OTEL_EXPORTER_OTLP_ENDPOINT: url,
    OTEL_TRACES_SAMPLER_ARG: '1',
    OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment=test',
  });
  onTestFinished(() => system.destroy());
  await vi.waitFor(async () => expect((await fetch(`${system.origin}/readyz`)).status).toBe(200), 60_000);

  const requestId = newId();
  await fetch(`${system.origin}/auth/session?phone=13911112222`, { headers: { 'x-request-id': requestId } });
  await vi.waitFor(() => expect(system.printed()).toContain(requestId));
  const line =
    system
      .printed()
      .split('\n')
      .find((one) => one.includes(requestId)) ?? '';
  expect(JSON.parse(line)).toMatchObject({
    level: 'info',
    msg: 'request',
    door: 'auth',
    path: '/auth/session',
    status: 200,
  });
  expect(system.printed()).not.toContain('13911112222');

  const figures = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  for (const name of [
    'onedesk_http_request_seconds_count',
    'onedesk_sql_connections',
    'onedesk_process_cpu_seconds_total',
  ])
    expect(figures).toContain(name);

  process.kill(system.pid, 'SIGTERM');
  expect(await system.exited).toBe(0);
  const spans = sent.flatMap((one) =>
    one.resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
  );
  expect(spans.filter(({ traceId }) => traceId === requestId.replaceAll('-', '')).map(({ name }) => name)).toContain(
    'GET auth',
  );
  const resource = sent[0]?.resourceSpans[0]?.resource.attributes.map(({ key, value }) => [key, value.stringValue]);
  expect(resource).toEqual(
    expect.arrayContaining([
      ['service.name', 'onedesk'],
      ['deployment.environment', 'test'],
    ]),
  );
});
