/** Takes a stream apart by lengths that it says itself; what is left over passes on. */
export class Taker {
  readonly #source: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);

  constructor(pieces: AsyncIterable<Buffer>) {
    this.#source = pieces[Symbol.asyncIterator]();
  }

  /** Exactly so many bytes; fewer where the stream ends before. */
  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [this.#held];
    let size = this.#held.length;
    while (size < length) {
      const piece = await this.#next();
      if (!piece) break;
      parts.push(piece);
      size += piece.length;
    }
    const all = parts.length === 1 ? this.#held : Buffer.concat(parts, size);
    this.#held = all.subarray(length);
    return all.subarray(0, length);
  }

  /** So many bytes as they come, without holding them together. */
  async *pass(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0; ) {
      const piece = this.#held.length ? this.#held : await this.#next();
      if (!piece) return;
      this.#held = piece.subarray(left);
      left -= Math.min(left, piece.length);
      yield piece.subarray(0, piece.length - this.#held.length);
    }
  }

  /**
   * What comes before the place that `find` tells in what there is (-1 for nowhere). A place at the very last byte is
   * looked at again together with what follows.
   */
  async *until(find: (held: Buffer) => number): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#held.length ? find(this.#held) : -1;
      if (at < 0) {
        if (this.#held.length) yield this.#held;
        this.#held = Buffer.alloc(0);
      } else if (at > 0) {
        yield this.#held.subarray(0, at);
        this.#held = this.#held.subarray(at);
      }
      if (at >= 0 && this.#held.length > 1) return;
      const piece = await this.#next();
      if (!piece) return;
      this.#held = this.#held.length ? Buffer.concat([this.#held, piece]) : piece;
    }
  }

  /** All that is left. */
  rest(): AsyncGenerator<Buffer> {
    return this.pass(Number.POSITIVE_INFINITY);
  }

  async #next(): Promise<Buffer | null> {
    const { done, value } = await this.#source.next();
    return done ? null : value;
  }
}

/** The same bytes in pieces of one size; the last may be shorter. */
export async function* inPieces(pieces: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  const taker = new Taker(pieces);
  for (;;) {
    const piece = await taker.take(size);
    if (piece.length) yield piece;
    if (piece.length < size) return;
  }
}

/** As many bytes, all of them zero. */
export async function* blanked(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.alloc(piece.length);
}
