import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import {
  builtDocuments,
  changesOf,
  createAuth,
  createHttpServer,
  demoPassword,
  keyRing,
  readConfig,
  type StreamPolicy,
  Streams,
} from '@onedesk/gateway';
import type { Logger } from 'pino';
import { type Estate, estate, quietLog, testAuthConfig } from '@onedesk/testkit';

/** A record as a live page hears of it. */
export interface Heard {
  readonly type: string;
  readonly id: string;
  readonly version: number | null;
  readonly operation: string;
}

/** One part of a live page's stream: an answer, a heartbeat, or its end. */
export type Part = { payload: { data?: { changed: Heard[] }; errors?: unknown[] } } | 'heartbeat' | 'end';

/** A stream that is read part by part. */
export interface LivePage {
  next(): Promise<Part>;
  /** The next records, heartbeats passed over; null when the stream has ended. */
  heard(): Promise<Heard[] | null>;
  leave(): void;
}

/** The whole system behind its HTTP server, with short times. */
export interface LiveSystem {
  readonly world: Estate;
  readonly streams: Streams;
  /** How many listen for changes, and whether the feeds are being read. */
  listening(): { listeners: number; following: boolean };
  /** Where its HTTP server is. */
  readonly origin: string;
  /** A session's cookie. */
  signIn(username: string): Promise<string>;
  /** Makes a document one of the portal's own; answers with how a request names it. */
  trust(text: string): { persistedQuery: { version: 1; sha256Hash: string } };
  /** Asks as a page of the portal does, by the hash of a document that it was built with. */
  post(cookie: string, query: string, variables?: object, accept?: string, signal?: AbortSignal): Promise<Response>;
  /** Opens a stream and waits for its first, empty list. */
  open(cookie: string, projectId: string, types?: string[]): Promise<LivePage>;
  close(): Promise<void>;
}

export const changedDocument =
  'subscription ($projectId: ID!, $types: [String!]) { changed(projectId: $projectId, types: $types) { type id version operation } }';
export const liveAccept = 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json';

const policy: StreamPolicy = { mostPerPerson: 3, heartbeatSeconds: 0.4, lookAgainSeconds: 0.3 };

/** `at` sets the clock, by default the present. */
export async function liveSystem({ log = quietLog, at }: { log?: Logger; at?: string } = {}): Promise<LiveSystem> {
  const world = await estate({ jobs: false, log, ...(at ? { at } : {}) });
  const identity = world.system.subgraphs.get('identity');
  if (!identity) throw new Error('identity does not run');
  const { resources } = identity;
  const auth = createAuth({ resources, config: { ...testAuthConfig, databaseUrl: world.url } });
  const streams = new Streams(policy);
  const trusted = new Map<string, string>();
  const portal = builtDocuments();
  const server = createHttpServer({
    system: world.system,
    signIn: auth,
    keys: keyRing(resources, { trustProxy: false }),
    documents: { find: async (hash) => trusted.get(hash) ?? portal.find(hash) },
    portal: { serve: (_request, response) => Promise.resolve(void response.writeHead(404).end()) },
    streams,
    routes: [],
    config: readConfig({ DATABASE_URL: world.url, BASE_URL: testAuthConfig.baseUrl }),
    log,
    leaving: () => false,
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const send = (path: string, headers: Record<string, string>, body: object, signal?: AbortSignal) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      ...(signal ? { signal } : {}),
    });
  const trust = (text: string) => {
    const sha256Hash = createHash('sha256').update(text).digest('hex');
    trusted.set(sha256Hash, text);
    return { persistedQuery: { version: 1, sha256Hash } } as const;
  };
  const post: LiveSystem['post'] = (cookie, query, variables = {}, accept = 'application/json', signal) =>
    send('/graphql', { cookie, accept }, { extensions: trust(query), variables }, signal);
  return {
    world,
    origin,
    streams,
    listening() {
      const { listeners, following } = changesOf(resources);
      return { listeners, following };
    },
    async signIn(username) {
      const { headers } = await send('/auth/sign-in', {}, { username, password: demoPassword });
      return headers.getSetCookie()[0]?.split(';')[0] ?? '';
    },
    trust,
    post,
    async open(cookie, projectId, types) {
      const leaving = new AbortController();
      const answer = await post(cookie, changedDocument, { projectId, types }, liveAccept, leaving.signal);
      if (!answer.body || !answer.headers.get('content-type')?.startsWith('multipart/mixed'))
        throw new Error(await answer.text());
      const page = livePage(answer.body, leaving);
      const first = await page.heard();
      if (first?.length !== 0) throw new Error(`the stream began with ${JSON.stringify(first)}`);
      return page;
    },
    async close() {
      streams.endAll();
      server.close();
      server.closeAllConnections();
      await auth.stop();
      await world.close();
    },
  };
}

function livePage(body: ReadableStream<Uint8Array>, leaving: AbortController): LivePage {
  const parts = partsOf(body);
  const next = async (): Promise<Part> => (await parts.next()).value ?? 'end';
  return {
    next,
    async heard() {
      for (;;) {
        const part = await next();
        if (part === 'end') return null;
        if (part !== 'heartbeat') return part.payload.data?.changed ?? [];
      }
    },
    leave: () => leaving.abort(),
  };
}

/** Takes the multipart stream apart; a connection that breaks is an end, too. */
async function* partsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Part, Part> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const pieces = text.split('\r\n--graphql');
      text = pieces.pop() ?? '';
      for (const piece of pieces.map((one) => one.trim()).filter(Boolean)) {
        const content = JSON.parse(piece.slice(piece.indexOf('\r\n\r\n'))) as Exclude<Part, string>;
        yield 'payload' in content ? content : 'heartbeat';
      }
    }
  } catch {
    return 'end';
  }
  return 'end';
}
