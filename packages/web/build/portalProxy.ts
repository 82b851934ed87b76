import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { AppManifest } from './appManifest.ts';
import { documentForTheGraph } from './documentText.ts';

type Next = () => void;

/** An app under development and the running portal that it is seen in. */
export interface DevelopedApp {
  /** Origin of the portal. */
  portal: string;
  /** Where the development server answers the app's own files: `/apps/meters/`. */
  folder: string;
  /** What the app is now; asked at each request, as documents change while one works. */
  manifest: () => AppManifest;
}

/**
 * The portal, seen through the app's development server: every path is the portal's own, but the app's files, and the
 * list of apps, where the app under development stands in its place. So it is seen by who runs this server and by
 * nobody else, and the portal needs to know nothing of it.
 */
export function portalProxy(app: DevelopedApp) {
  return (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    const path = request.url ?? '/';
    if (path.startsWith(app.folder) || path.startsWith('/rsbuild-hmr')) return next();
    const answered = path === '/graphql' && request.method === 'POST' ? ask(app, request, response) : undefined;
    if (!answered) return forward(app, request, response);
    answered.catch(() => unreachable(app, response));
  };
}

interface Operation {
  operationName?: string;
  query?: string;
  extensions?: { persistedQuery?: { sha256Hash?: string } };
}

/** A question to the graph: documents of this app travel as text, which a portal in development takes. */
async function ask(app: DevelopedApp, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const operation = JSON.parse(await textOf(request)) as Operation;
  const document = app.manifest().documents[operation.extensions?.persistedQuery?.sha256Hash ?? ''];
  const sent = document ? { ...operation, extensions: {}, query: documentForTheGraph(document) } : operation;
  const change = operation.operationName === 'Apps' ? (answer: string) => withApp(answer, app) : undefined;
  forward(app, request, response, Buffer.from(JSON.stringify(sent)), change);
}

function forward(
  app: DevelopedApp,
  request: IncomingMessage,
  response: ServerResponse,
  body?: Buffer,
  change?: (answer: string) => string,
): void {
  const target = new URL(request.url ?? '/', app.portal);
  const headers = headersFor(app, request, target);
  if (body) headers['content-length'] = String(body.length);
  // What is changed on its way is read here.
  if (change) headers['accept-encoding'] = 'identity';
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
  const asked = send(target, { method: request.method, headers }, (answer) => {
    if (change) passChanged(answer, response, change).catch(() => unreachable(app, response));
    else answer.pipe(response.writeHead(answer.statusCode ?? 502, answer.headers));
  });
  asked.on('error', () => unreachable(app, response));
  response.on('close', () => asked.destroy());
  if (body) asked.end(body);
  else request.pipe(asked);
}

/** The browser's headers, as if it had asked the portal itself. */
function headersFor(app: DevelopedApp, { headers }: IncomingMessage, target: URL): Record<string, string | string[]> {
  const here = `http://${headers.host ?? ''}`;
  const seen = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, typeof value === 'string' ? value.replace(here, app.portal) : value] as const],
  );
  return { ...Object.fromEntries(seen), host: target.host };
}

async function passChanged(answer: IncomingMessage, response: ServerResponse, change: (text: string) => string) {
  const text = change(await textOf(answer));
  const { 'content-length': _length, 'transfer-encoding': _encoding, ...headers } = answer.headers;
  response.writeHead(answer.statusCode ?? 502, headers).end(text);
}

/** The portal's list of apps with this one in its place. A list that is none stays as it is. */
function withApp(answer: string, { manifest, folder }: DevelopedApp): string {
  const read = JSON.parse(answer) as { data?: { apps?: { name: string; __typename?: string }[] } };
  if (!Array.isArray(read.data?.apps)) return answer;
  const { name, version, contract, basePath, titleZh, titleEn, order, entry = '' } = manifest();
  const others = read.data.apps.filter((app) => app.name !== name);
  // Scripts that change while one works have no hashes.
  const facts = { name, version: `${version}-dev`, contract, basePath, titleZh, titleEn, order, scripts: null };
  const own = { __typename: 'RegisteredApp', ...facts, address: folder, entry: folder + entry };
  return JSON.stringify({ ...read, data: { ...read.data, apps: [...others, own] } });
}

async function textOf(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function unreachable({ portal }: DevelopedApp, response: ServerResponse): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`The portal at ${portal} does not answer. Start it, or name another: npx onedesk-app dev https://…\n`);
}
