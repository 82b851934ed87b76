import { blanked, Taker } from './pieces.ts';

/** EXIF and XMP of a WebP. */
const personal = new Set(['EXIF', 'XMP ']);
/** The bits of the extended header that announce them. */
const announced = 0x0c;

/**
 * A WebP without EXIF and XMP. Its length stands at its beginning, so nothing is taken out: what is personal becomes an
 * unknown part full of zeros, which every program passes over.
 */
export async function* webpWithoutPlace(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const taker = new Taker(pieces);
  yield await taker.take(12);
  for (;;) {
    const head = Buffer.from(await taker.take(8));
    if (head.length < 8) {
      yield head;
      return;
    }
    const type = head.toString('latin1', 0, 4);
    const length = head.readUInt32LE(4);
    const body = taker.pass(length + (length % 2));
    if (personal.has(type)) head.write('JUNK', 0, 'latin1');
    yield head;
    if (personal.has(type)) yield* blanked(body);
    else if (type === 'VP8X') yield* withoutFlags(body);
    else yield* body;
  }
}

async function* withoutFlags(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let first = true;
  for await (const piece of body) {
    const [flags = 0] = piece;
    yield first ? Buffer.concat([Buffer.from([flags & ~announced]), piece.subarray(1)]) : piece;
    first = false;
  }
}
