import { Taker } from './pieces.ts';

/** EXIF, texts (XMP among them) and the time of the last change. */
const personal = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);

/** A picture without EXIF and texts; everything else, the picture above all, passes as it is. */
export async function* pngWithoutPlace(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const taker = new Taker(pieces);
  yield await taker.take(8);
  for (;;) {
    const head = await taker.take(8);
    if (head.length < 8) {
      yield head;
      return;
    }
    // Its own length is without the checksum.
    const body = taker.pass(head.readUInt32BE() + 4);
    const kept = !personal.has(head.toString('latin1', 4));
    if (kept) yield head;
    for await (const piece of body) if (kept) yield piece;
  }
}
