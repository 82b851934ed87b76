import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** How long the sender said that the body is: what is passed on as it comes has no length of its own. */
export const saidLength = 'x-body-length';

/** Passes a body on as it comes, and tells its hash before it says that this was the end. Whoever throws breaks it off. */
export function hashedBody(request: IncomingMessage, atEnd: (bodyHash: string) => Promise<void> | void): Readable {
  async function* parts() {
    const hash = createHash('sha256');
    // The request stays whole when its reader gives up: the answer still goes out on its connection.
    for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      hash.update(part);
      yield part;
    }
    await atEnd(hash.digest('base64url'));
  }
  return Readable.from(parts(), { objectMode: false });
}

/**
 * A request whose body passes as it comes, while its end is held back until the trailer has signed what passed: whoever
 * reads it to the end may believe it, and whoever is lied to sees it break off.
 */
export function heldBody(
  request: IncomingMessage,
  verify: (trailers: IncomingMessage['trailers'], bodyHash: string) => Promise<void>,
): IncomingMessage {
  const held = hashedBody(request, (bodyHash) => verify(request.trailers, bodyHash));
  const { method, url } = request;
  const length = request.headers[saidLength];
  const headers = { ...request.headers, ...(typeof length === 'string' ? { 'content-length': length } : {}) };
  Object.defineProperty(held, 'complete', { get: () => request.complete });
  return Object.assign(held, { method, url, headers }) as unknown as IncomingMessage;
}
