import { createHash, type Hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { attachmentPolicy, pieceBytes } from '../attachments.policy.ts';
import { type MediaType } from '../content/mediaTypes.ts';
import { inPieces, Taker } from '../content/pieces.ts';
import { type Recognition, recognize } from '../content/recognize.ts';
import { withoutPlace } from '../content/withoutPlace.ts';
import { empty, tooLarge, wrongType } from '../refusals.ts';

/** What a body was, when all of it has passed. */
export interface ReceivedBody {
  readonly type: MediaType;
  /** Of what was stored. */
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Takes a file in as it comes and hands it on piece by piece, at most one of them in memory: looked at, without what a
 * camera says of the place, counted and hashed. @throws AttachmentRefusal as soon as it is clear that it is not taken
 */
export async function receiveBody(
  request: IncomingMessage,
  store: (piece: Buffer) => Promise<void>,
): Promise<ReceivedBody> {
  const { fileBytes } = attachmentPolicy;
  if (Number(request.headers['content-length'] ?? 0) > fileBytes) throw tooLarge(fileBytes);
  const taker = new Taker(atMost(request, fileBytes));
  const beginning = await taker.take(pieceBytes);
  if (beginning.length === 0) throw empty();
  const recognition = await recognize(beginning);
  if (!recognition) throw wrongType();
  const hash = createHash('sha256');
  const whole = watched(beginning, taker, recognition);
  const bytes = await storeAll(withoutPlace(recognition.soFar, whole), hash, store);
  const type = recognition.verdict();
  if (!type) throw wrongType();
  return { type, bytes, sha256: hash.digest('hex') };
}

/** The body as it comes; what is longer is not read on. */
async function* atMost(request: IncomingMessage, limit: number): AsyncGenerator<Buffer> {
  let size = 0;
  // Without destroying the request at the end: the answer still has to go out on its connection.
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) throw tooLarge(limit);
    yield part;
  }
}

async function* watched(beginning: Buffer, taker: Taker, recognition: Recognition): AsyncGenerator<Buffer> {
  recognition.see(beginning);
  yield beginning;
  for await (const part of taker.rest()) {
    recognition.see(part);
    yield part;
  }
}

async function storeAll(
  content: AsyncIterable<Buffer>,
  hash: Hash,
  store: (piece: Buffer) => Promise<void>,
): Promise<number> {
  let bytes = 0;
  for await (const piece of inPieces(content, pieceBytes)) {
    hash.update(piece);
    bytes += piece.length;
    await store(piece);
  }
  return bytes;
}
