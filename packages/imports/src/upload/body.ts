import type { IncomingMessage } from 'node:http';
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
