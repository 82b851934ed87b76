import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FieldFault, Words } from '@onedesk/kernel';

/** What `/auth` answers when it does not do what was asked: a code and its words, and what else helps. */
export class AuthProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly words: Words;
  readonly more: { until?: Date; fields?: readonly FieldFault[] };

  constructor(status: number, code: string, words: Words, more: AuthProblem['more'] = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.words = words;
    this.more = more;
  }
}

export const signedOut = (): AuthProblem =>
  new AuthProblem(401, 'UNAUTHENTICATED', { zh: '请先登录', en: 'Please sign in' });

/** The largest body that is read, in bytes. */
const largestBody = 16 * 1024;

const tooLarge = () => new AuthProblem(413, 'BODY_TOO_LARGE', { zh: '提交内容过大', en: 'The request is too large' });
const notJson = (status: number) =>
  new AuthProblem(status, 'BODY_NOT_JSON', { zh: '请提交 JSON', en: 'Send a JSON object' });

/** The request's JSON object. Nothing but `application/json` is read: a form of another site cannot send that. */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw notJson(415);
  if (Number(request.headers['content-length'] ?? 0) > largestBody) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // The request is not destroyed half-way: its sender still gets an answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) throw tooLarge();
    chunks.push(chunk);
  }
  const body = parsed(Buffer.concat(chunks).toString('utf8'));
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw notJson(400);
  return body as Record<string, unknown>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Answers in JSON (nothing for 204), never to be kept by a cache. */
export function send(response: ServerResponse, status: number, body?: object): void {
  response.statusCode = status;
  response.setHeader('cache-control', 'no-store');
  if (body === undefined) {
    response.end();
    return;
  }
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}

/** Answers with a problem in both languages; a lock also says how many seconds it lasts. */
export function sendProblem(response: ServerResponse, { status, code, words, more }: AuthProblem, now: Date): void {
  if (more.until) {
    response.setHeader('retry-after', String(Math.max(1, Math.ceil((more.until.getTime() - now.getTime()) / 1_000))));
  }
  if (status === 413) response.setHeader('connection', 'close');
  send(response, status, {
    code,
    message: words,
    ...(more.until ? { until: more.until.toISOString() } : {}),
    ...(more.fields ? { fields: more.fields.map(fieldOf) } : {}),
  });
}

const fieldOf = ({ path, code, words, facts }: FieldFault) => ({
  path,
  code,
  message: { zh: filled(words.zh, facts), en: filled(words.en, facts) },
});

const filled = (text: string, facts: FieldFault['facts'] = {}): string =>
  text.replace(/\{(\w+)\}/g, (blank, name: string) => String(facts[name] ?? blank));

/**
 * Refuses what a page of another origin made a browser send. Browsers name the origin of every POST; programs that
 * send none have no cookie of anybody's to abuse.
 */
export function requireOwnOrigin(request: IncomingMessage, baseUrl: string): void {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const own = origin === undefined ? site === undefined || site === 'same-origin' || site === 'none' : isOwn(origin);
  if (!own) {
    throw new AuthProblem(403, 'ORIGIN_NOT_ALLOWED', {
      zh: '请求来自其他网站，已拒绝',
      en: 'This request came from another site and was refused',
    });
  }
  function isOwn(from: string): boolean {
    if (from === new URL(baseUrl).origin) return true;
    return URL.canParse(from) && new URL(from).host === host;
  }
}

/** Who is calling: the socket's address, or, behind a proxy that is trusted, the one that the proxy saw. */
export function addressOf(request: IncomingMessage, trustProxy: boolean): string {
  const header = trustProxy ? request.headers['x-forwarded-for'] : undefined;
  // The last entry is the proxy's own word; those before it are whatever the caller wrote.
  const forwarded = (Array.isArray(header) ? header.join(',') : header)?.split(',').at(-1)?.trim();
  return (forwarded || request.socket.remoteAddress || 'unknown').replace(/^::ffff:/, '').slice(0, 64);
}

/** A cookie of the request as it was sent, still encoded; null without. */
export function cookieOf(header: string | null | undefined, name: string): string | null {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}
