import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SheetRefusal } from '@onedesk/sheets';

/** The body of a request, at most `limit` bytes; what is longer is not read on. @throws SheetRefusal TOO_LARGE */
export async function readUpTo(request: IncomingMessage, limit: number): Promise<Uint8Array> {
  const tooLarge = () => new SheetRefusal('TOO_LARGE', { limit: limit / 1024 / 1024 });
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  // Without destroying the request at the end: the answer still has to go out on its connection.
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > limit) throw tooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** How long a sender who has not finished gets to see the answer (ms). */
const lingering = 1_000;

/** Answers in JSON. A request that was not read to its end is thrown away for a moment, then its connection ends. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: object,
): Promise<void> {
  const text = Buffer.from(JSON.stringify(body));
  const unread = request.method === 'POST' && !request.complete;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': text.length,
    'cache-control': 'no-store',
    ...(unread ? { connection: 'close' } : {}),
  });
  response.write(text);
  if (unread) {
    // A connection that closed at once would take the answer with it.
    request.resume();
    await once(request, 'end', { signal: AbortSignal.timeout(lingering) }).catch(() => undefined);
  }
  response.end();
}
