import { type Box, boxesIn } from './boxes.ts';

/** Bytes, the first and the last. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/** Where a photograph keeps what its camera wrote of it. */
export interface PersonalParts {
  /** Within the description itself. */
  readonly inside: readonly ByteRange[];
  /** Counted from the file's beginning. */
  readonly behind: readonly ByteRange[];
}

/** EXIF and XMP (whose type is a MIME type) among the things that a HEIC consists of. */
const personal = new Set(['Exif', 'mime']);

/** Finds EXIF and XMP by a HEIC's description (the content of its `meta`). What cannot be read says nothing. */
export function personalParts(meta: Buffer): PersonalParts {
  const boxes = new Map([...boxesIn(meta, 4)].map((box) => [box.type, box]));
  const [things, places, own] = [boxes.get('iinf'), boxes.get('iloc'), boxes.get('idat')];
  if (!things || !places) return { inside: [], behind: [] };
  try {
    const ids = new Set(personalIds(meta.subarray(things.start, things.end)));
    const found = [...extentsIn(meta.subarray(places.start, places.end))].filter(({ id }) => ids.has(id));
    return {
      inside: own ? rangesOf(found, true, own) : [],
      behind: rangesOf(found, false, { start: 0, end: Number.POSITIVE_INFINITY }),
    };
  } catch (error) {
    if (error instanceof RangeError) return { inside: [], behind: [] };
    throw error;
  }
}

/** None of them reaches beyond what they lie in, whatever they say. */
const rangesOf = (found: readonly Extent[], inside: boolean, { start, end }: Pick<Box, 'start' | 'end'>): ByteRange[] =>
  found
    .filter((extent) => extent.inside === inside)
    .map(({ offset, length }) => ({ first: start + offset, last: Math.min(start + offset + length, end) - 1 }))
    .filter(({ first, last }) => first <= last);

function* personalIds(things: Buffer): Generator<number> {
  const [version] = things;
  for (const { type, start } of boxesIn(things, version === 0 ? 6 : 8)) {
    if (type !== 'infe') continue;
    const reading = new Reading(things, start);
    const long = reading.number(1) >= 3;
    reading.number(3);
    const id = reading.number(long ? 4 : 2);
    reading.number(2);
    if (personal.has(reading.text(4))) yield id;
  }
}

/** More than any photograph has; lengths of nothing could claim any number of them. */
const mostExtents = 10_000;

interface Extent {
  readonly id: number;
  /** It lies within the description. */
  readonly inside: boolean;
  readonly offset: number;
  readonly length: number;
}

function* extentsIn(places: Buffer): Generator<Extent> {
  const reading = new Reading(places, 0);
  const version = reading.number(1);
  reading.number(3);
  const [sizes, more] = [reading.number(1), reading.number(1)];
  const [offsetSize, lengthSize, baseSize, indexSize] = [sizes >> 4, sizes & 15, more >> 4, more & 15];
  const count = reading.number(version < 2 ? 2 : 4);
  let extents = 0;
  for (let thing = 0; thing < count; thing += 1) {
    const id = reading.number(version < 2 ? 2 : 4);
    const inside = version > 0 && (reading.number(2) & 15) === 1;
    reading.number(2);
    const base = reading.number(baseSize);
    for (let left = reading.number(2); left > 0; left -= 1) {
      if (version > 0) reading.number(indexSize);
      extents += 1;
      if (extents > mostExtents) throw new RangeError('a photograph has no such number of parts');
      const offset = base + reading.number(offsetSize);
      yield { id, inside, offset, length: reading.number(lengthSize) };
    }
  }
}

/** Reads numbers and texts one after the other. @throws RangeError at the end */
class Reading {
  readonly #bytes: Buffer;
  #at: number;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** A number of so many bytes; 0 of none. */
  number(size: number): number {
    if (size === 0) return 0;
    const at = this.#at;
    this.#at += size;
    return size > 6 ? Number(this.#bytes.readBigUInt64BE(at)) : this.#bytes.readUIntBE(at, size);
  }

  text(size: number): string {
    const at = this.#at;
    this.#at += size;
    return this.#bytes.toString('latin1', at, this.#at);
  }
}
