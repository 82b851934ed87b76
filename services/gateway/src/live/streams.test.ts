import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Principal } from '@onedesk/subgraph';
import { expect, onTestFinished, test, vi } from 'vitest';
import { Streams } from './streams.ts';

const clerk: Principal = { id: 'clerk', name: 'Clerk', kind: 'staff', audience: 'staff', grants: [] };
const endless = (chunk: Uint8Array, onCancel = () => {}) =>
  new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(chunk), cancel: onCancel });

/** A server whose every answer is this stream, and the answer as a client gets its head. */
async function reading(streams: Streams, body: ReadableStream<Uint8Array>): Promise<IncomingMessage> {
  const server = createServer((_asked, response) =>
    streams.start({ body, response, principal: clerk, lookAgain: () => Promise.resolve(clerk) }),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const asked = request({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  answer.on('error', () => undefined);
  return answer;
}

test('a reader that does not read any more is gone by the next heartbeat', async () => {
  const streams = new Streams({ mostPerPerson: 1, heartbeatSeconds: 0.1, lookAgainSeconds: 60 });
  let cancelled = false;
  await reading(
    streams,
    endless(new Uint8Array(1_000_000), () => (cancelled = true)),
  );
  expect(streams.admits(clerk)).toBe(false);
  await vi.waitFor(() => expect([streams.count, cancelled]).toEqual([0, true]));
  expect(streams.admits(clerk)).toBe(true);
});

test('when it cannot be said who reads, the stream ends', async () => {
  const streams = new Streams({ mostPerPerson: 1, heartbeatSeconds: 60, lookAgainSeconds: 0.05 });
  const server = createServer((_asked, response) =>
    streams.start({
      body: new ReadableStream(),
      response,
      principal: clerk,
      lookAgain: () => Promise.reject(new Error('the database is away')),
    }),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => void server.close());
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  expect(await answer.text()).toBe('--\r\n');
  expect(streams.count).toBe(0);
});
