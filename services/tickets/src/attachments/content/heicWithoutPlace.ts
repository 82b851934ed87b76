import { headOf } from './boxes.ts';
import { type ByteRange, personalParts } from './heicParts.ts';
import { Taker } from './pieces.ts';

/** More than any camera writes about a photograph; what is longer passes as it is. */
const longest = 4 * 1024 * 1024;

/**
 * A HEIC photograph without EXIF and XMP. What is where is written at its beginning, so nothing is taken out: what is
 * personal becomes zeros. Which way up it was held stands elsewhere and stays.
 */
export async function* heicWithoutPlace(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const taker = new Taker(pieces);
  for (let position = 0; ; ) {
    const { head, type, length } = await headOf(taker);
    yield head;
    if (head.length < 8) return;
    position += head.length;
    if (type !== 'meta' || length > longest) {
      yield* taker.pass(length);
      position += length;
      continue;
    }
    const meta = Buffer.from(await taker.take(length));
    const { inside, behind } = personalParts(meta);
    for (const { first, last } of inside) meta.fill(0, first, last + 1);
    yield meta;
    yield* without(taker.rest(), behind, position + length);
    return;
  }
}

/** The bytes of these ranges as zeros; they count from the file's beginning, the pieces begin at `position`. */
async function* without(
  pieces: AsyncIterable<Buffer>,
  ranges: readonly ByteRange[],
  position: number,
): AsyncGenerator<Buffer> {
  let at = position;
  for await (const piece of pieces) {
    const clean = Buffer.from(piece);
    for (const { first, last } of ranges) {
      const [from, to] = [Math.max(0, first - at), Math.min(clean.length, last + 1 - at)];
      if (from < to) clean.fill(0, from, to);
    }
    at += piece.length;
    yield clean;
  }
}
