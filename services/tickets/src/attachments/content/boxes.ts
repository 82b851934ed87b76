import type { Taker } from './pieces.ts';

/** A part of a film or of a HEIC photograph (ISO base media), in bytes of what it stands in. */
export interface Box {
  readonly type: string;
  /** Where its content begins; its type stands right before. */
  readonly start: number;
  readonly end: number;
}

/** The parts in these bytes, one after the other; where they do not add up, those before. */
export function* boxesIn(bytes: Buffer, from = 0, to = bytes.length): Generator<Box> {
  for (let at = from; at + 8 <= to; ) {
    const size = bytes.readUInt32BE(at);
    // Parts with long sizes hold pictures, and none of what is looked for here.
    const end = size === 0 ? to : at + size;
    if (size === 1 || end < at + 8 || end > to) return;
    yield { type: bytes.toString('latin1', at + 4, at + 8), start: at + 8, end };
    at = end;
  }
}

/** The head of the stream's next part, and how many bytes follow it; endless for the last one that does not say. */
export async function headOf(taker: Taker): Promise<{ head: Buffer; type: string; length: number }> {
  const head = await taker.take(8);
  if (head.length < 8) return { head, type: '', length: 0 };
  const type = head.toString('latin1', 4);
  const size = head.readUInt32BE();
  if (size !== 1) return { head, type, length: size === 0 ? Number.POSITIVE_INFINITY : Math.max(0, size - 8) };
  const long = await taker.take(8);
  const length = long.length === 8 ? Math.max(0, Number(long.readBigUInt64BE()) - 16) : 0;
  return { head: Buffer.concat([head, long]), type: `long ${type}`, length };
}
