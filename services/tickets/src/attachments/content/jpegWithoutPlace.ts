import { wrongType } from '../refusals.ts';
import { orientationOf, orientationSegment } from './exif.ts';
import { Taker } from './pieces.ts';

const endOfImage = 0xd9;
const startOfScan = 0xda;
const app0 = 0xe0;
const app1 = 0xe1;
const app2 = 0xe2;
const app14 = 0xee;
const app15 = 0xef;
const comment = 0xfe;
const exif = Buffer.from('Exif\0\0', 'latin1');
const colours = Buffer.from('ICC_PROFILE\0', 'latin1');

/**
 * A photograph without EXIF, XMP, IPTC, comments and whatever a camera hangs on behind the picture (a film, a second
 * picture): place, time, device and names. Which way up it was held is written anew. The picture itself passes as it is.
 */
export async function* jpegWithoutPlace(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const taker = new Taker(pieces);
  yield await taker.take(2);
  for (let marker = await markerAt(taker); marker !== endOfImage; ) {
    yield* segment(taker, marker);
    marker = marker === startOfScan ? yield* scan(taker) : await markerAt(taker);
  }
  yield Buffer.from([0xff, endOfImage]);
  // What comes behind is taken from the sender and left out.
  for await (const piece of taker.rest()) void piece;
}

/** The next marker, past a little padding. @throws AttachmentRefusal where there is none: no program would show it */
async function markerAt(taker: Taker): Promise<number> {
  let [sign, marker] = await taker.take(2);
  if (sign !== 0xff) throw wrongType();
  for (let padding = 0; marker === 0xff && padding < mostPadding; padding += 1) [marker] = await taker.take(1);
  if (marker === undefined || marker === 0xff) throw wrongType();
  return marker;
}

/** More than any camera writes. */
const mostPadding = 64;

async function* segment(taker: Taker, marker: number): AsyncGenerator<Buffer> {
  const head = Buffer.from([0xff, marker]);
  if (!hasLength(marker)) {
    yield head;
    return;
  }
  const size = await taker.take(2);
  const body = await taker.take(size.length === 2 ? Math.max(0, size.readUInt16BE() - 2) : 0);
  if (marker === app1 && startsWith(body, exif)) yield orientationSegment(orientationOf(body.subarray(exif.length)));
  else if (isPicture(marker, body)) yield Buffer.concat([head, size, body]);
}

/** Needed to show the picture: its own segments, and of the programs' only its kind and its colours. */
function isPicture(marker: number, body: Buffer): boolean {
  if (marker === comment) return false;
  if (marker < app0 || marker > app15) return true;
  return marker === app0 || marker === app14 || (marker === app2 && startsWith(body, colours));
}

/** Passes the picture's own data on, up to the next marker that is none of its own; that of the end where it stops. */
async function* scan(taker: Taker): AsyncGenerator<Buffer, number> {
  yield* taker.until(markerIn);
  const sign = await taker.take(2);
  return sign.length === 2 ? (sign[1] ?? endOfImage) : endOfImage;
}

/** Where in the data a marker stands that ends it; in data 0xff is followed by a zero, by a restart or by itself. */
function markerIn(data: Buffer): number {
  for (let at = data.indexOf(0xff); at >= 0; at = data.indexOf(0xff, at + 1)) {
    const next = data[at + 1];
    // Where nothing follows yet, it is looked at again together with what does.
    if (next === undefined || (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7))) return at;
  }
  return -1;
}

/** Markers without a length: restarts, start of the image. */
const hasLength = (marker: number): boolean => marker !== 0x01 && !(marker >= 0xd0 && marker <= 0xd8);

const startsWith = (bytes: Buffer, sign: Buffer): boolean => bytes.subarray(0, sign.length).equals(sign);
