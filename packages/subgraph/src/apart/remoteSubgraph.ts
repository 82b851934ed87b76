import {
  Agent,
  type ClientRequest,
  type IncomingMessage,
  request as httpRequest,
  type ServerResponse,
} from 'node:http';
import { Agent as TlsAgent, request as httpsRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { type Clock, Failure, newId, systemClock } from '@onedesk/kernel';
import type { Logger } from 'pino';
import type { RequestContext } from '../context.ts';
import type { Answer, HttpRoute, Operation, ServedSubgraph } from '../subgraph.ts';
import { outgoing } from '../telemetry/index.ts';
import { hashedBody, saidLength } from './heldBody.ts';
import { peer } from './peers.ts';
import { bodyTrailer, hashOf, signBody, signCall, streamed } from './signedCall.ts';
import type { Trust } from './trust.ts';

/** A service that runs elsewhere. */
export interface RemoteSubgraph extends ServedSubgraph {
  close(): void;
}

/** How a service elsewhere is reached. */
export interface RemoteOptions {
  readonly log: Logger;
  /** The paths of its HTTP doors. */
  readonly paths?: readonly string[];
  readonly clock?: Clock;
  /** How long an answer may take (ms): by default 30 s, and 2 s from a service that let a call wait so long in vain. */
  readonly patience?: { readonly usual: number; readonly afterSilence: number };
}

/** How long readiness may take (ms): a person waits for it. */
const readyWithin = 1_500;
const mostConnections = 128;

/**
 * The caller's side of a service elsewhere: the same calls as in process, over connections that stay open. A service
 * that is away, silent or does not believe us is an answer UNAVAILABLE that names it.
 */
export function remoteSubgraph(name: string, url: string, trust: Trust, options: RemoteOptions): RemoteSubgraph {
  return new Remote(name, new URL(url), trust, options);
}

class Remote implements RemoteSubgraph {
  readonly name: string;
  readonly routes: readonly HttpRoute[];
  readonly #url: URL;
  readonly #trust: Trust;
  readonly #log: Logger;
  readonly #clock: Clock;
  readonly #agent: Agent;
  readonly #patience: { readonly usual: number; readonly afterSilence: number };
  #silent = false;
  #isAway = false;

  constructor(name: string, url: URL, trust: Trust, options: RemoteOptions) {
    const { log, paths = [], clock = systemClock, patience = { usual: 30_000, afterSilence: 2_000 } } = options;
    this.name = name;
    this.#url = url;
    this.#trust = trust;
    this.#log = log;
    this.#clock = clock;
    this.#patience = patience;
    const kept = { keepAlive: true, maxSockets: mostConnections, scheduling: 'lifo' as const };
    this.#agent = url.protocol === 'https:' ? new TlsAgent(kept) : new Agent(kept);
    this.routes = paths.map((path) => ({ path, handle: (...visit) => this.#openRoute(...visit) }));
  }

  async execute({ query, variables, operationName }: Operation, request: RequestContext): Promise<Answer> {
    const body = JSON.stringify({ query, variables, operationName });
    try {
      const answer = JSON.parse(await this.#post('/graphql', body, request, !/\bmutation\b/.test(query))) as Answer;
      if (this.#isAway) this.#log.info({ service: this.name }, 'a service is back');
      this.#isAway = false;
      return answer;
    } catch (error) {
      return this.#away(error, request);
    }
  }

  /** No service but identity, which lives with the gateway, has any. */
  subscribe(_: Operation, { locale }: RequestContext): Promise<Answer> {
    const message = new Failure('BAD_USER_INPUT').words(locale);
    const extensions = { code: 'BAD_USER_INPUT', service: this.name };
    return Promise.resolve({ data: null, errors: [{ message, extensions }] });
  }

  async ready(): Promise<void> {
    const response = await this.#send('GET', '/readyz', {}, undefined, readyWithin);
    response.resume();
    if (response.statusCode !== 200) throw new Error(`${this.name} is not ready`);
    this.#silent = false;
  }

  async settle(): Promise<void> {
    await this.#post('/settle', '', { principal: peer, requestId: newId(), locale: 'zh-CN' }, false);
  }

  close(): void {
    this.#agent.destroy();
  }

  /** Signs and sends a call. What reads only is sent once more when a connection was closed while nobody used it. */
  async #post(path: string, body: string, request: RequestContext, again: boolean): Promise<string> {
    const bounds = { method: 'POST', path, bodyHash: hashOf(body) };
    const { token } = await signCall(this.#trust, this.name, bounds, request, this.#clock);
    const { usual, afterSilence } = this.#patience;
    try {
      const headers = this.#headers(token, request);
      const answer = await this.#send('POST', path, headers, body, this.#silent ? afterSilence : usual);
      const text = await textOf(answer);
      this.#silent = false;
      if (answer.statusCode === 200) return text;
      throw new Error(`${this.name} answered ${answer.statusCode}: ${text.slice(0, 200)}`);
    } catch (error) {
      if (error instanceof Silence) this.#silent = true;
      if (again && error instanceof StaleConnection) return this.#post(path, body, request, false);
      throw error;
    }
  }

  #headers(token: string, { requestId }: RequestContext): Record<string, string> {
    return {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'x-request-id': requestId,
      ...outgoing(),
    };
  }

  #send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body: string | undefined,
    patience: number,
  ): Promise<IncomingMessage> {
    return new Promise((answered, failed) => {
      const sent = this.#open(method, path, headers);
      const giveUp = setTimeout(() => sent.destroy(new Silence()), patience);
      sent.once('close', () => clearTimeout(giveUp));
      sent.once('response', answered);
      sent.once('error', (error: NodeJS.ErrnoException) => {
        failed(sent.reusedSocket && error.code === 'ECONNRESET' ? new StaleConnection() : error);
      });
      sent.end(body);
    });
  }

  #open(method: string, path: string, headers: Record<string, string>): ClientRequest {
    const { protocol, hostname, port } = this.#url;
    const request = protocol === 'https:' ? httpsRequest : httpRequest;
    const host = hostname.replace(/^\[|\]$/g, '');
    return request({ protocol, hostname: host, port, method, path, headers, agent: this.#agent });
  }

  #away(error: unknown, { requestId, locale }: RequestContext): Answer {
    // Once for an outage, however many calls meet it.
    if (!this.#isAway) this.#log.warn({ err: error, service: this.name, requestId }, 'a service is away');
    this.#isAway = true;
    const extensions = { code: 'UNAVAILABLE', service: this.name, traceId: requestId };
    return { data: null, errors: [{ message: new Failure('UNAVAILABLE').words(locale), extensions }] };
  }

  /** Passes an upload or a download on as it comes, in both directions. */
  async #openRoute(request: IncomingMessage, response: ServerResponse, from: RequestContext): Promise<void> {
    const { method = 'GET', url: path = '/' } = request;
    const empty = method === 'GET' || method === 'HEAD';
    const bounds = { method, path, bodyHash: empty ? hashOf('') : streamed };
    const { token, id } = await signCall(this.#trust, this.name, bounds, from, this.#clock);
    const sent = this.#open(method, path, {
      ...this.#headers(token, from),
      ...passedOn(request.headers, requestHeaders),
      ...(empty ? {} : { trailer: bodyTrailer, 'transfer-encoding': 'chunked', ...lengthOf(request) }),
    });
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      sent.once('response', resolve);
      sent.on('error', reject);
    });
    response.once('close', () => sent.destroy());
    if (empty) sent.end();
    else this.#stream(request, sent, id);
    await passAnswer(await answered, request, response);
  }

  #stream(request: IncomingMessage, sent: ClientRequest, id: string): void {
    const body = hashedBody(request, async (bodyHash) => {
      sent.addTrailers({ [bodyTrailer]: await signBody(this.#trust, this.name, id, bodyHash, this.#clock) });
    });
    // A sender that breaks off must not look as if it had come to its end.
    body.once('error', () => sent.destroy());
    sent.once('close', () => body.destroy());
    // What is answered early is not sent on: the service may close its side, and that would take the answer with it.
    sent.once('response', () => body.unpipe(sent).resume());
    body.pipe(sent);
  }
}

/** The service did not answer in time. */
class Silence extends Error {
  override readonly message = 'it does not answer';
}

/** The service had closed a connection that nobody used, and nothing of this call was answered. */
class StaleConnection extends Error {
  override readonly message = 'the connection was closed';
}

/** What is too long is refused before it comes. */
const lengthOf = ({ headers }: IncomingMessage): Record<string, string> =>
  headers['content-length'] === undefined ? {} : { [saidLength]: headers['content-length'] };

const requestHeaders = ['accept', 'accept-language', 'content-type', 'idempotency-key', 'range', 'x-file-name'];
const responseHeaders = [
  'accept-ranges',
  'cache-control',
  'content-disposition',
  'content-length',
  'content-range',
  'content-security-policy',
  'content-type',
  'cross-origin-resource-policy',
];

const passedOn = (headers: IncomingMessage['headers'], names: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );

/** A request that was answered before it was read is thrown away to its end, so that its sender sees the answer. */
async function passAnswer(answer: IncomingMessage, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const early = !request.complete;
  response.writeHead(answer.statusCode ?? 503, {
    ...passedOn(answer.headers, responseHeaders),
    ...(early ? { connection: 'close' } : {}),
  });
  if (early) request.resume();
  // No faster than it is taken: a slow reader of a large file must not fill this process.
  await pipeline(answer, response);
}

async function textOf(answer: IncomingMessage): Promise<string> {
  answer.setEncoding('utf8');
  let text = '';
  for await (const chunk of answer as AsyncIterable<string>) text += chunk;
  return text;
}
