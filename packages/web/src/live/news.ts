/** A record that changed, as the graph's subscription `changed` tells it. */
export interface ChangedRecord {
  readonly type: string;
  readonly id: string;
  readonly version: number | null;
  readonly operation: string;
}

/** What changed; 'again' when something may have been missed, so that everybody looks again. */
export type News = readonly ChangedRecord[] | 'again';

/** Somebody who shows records of these types. */
interface Reader {
  readonly types: ReadonlySet<string>;
  readonly look: () => void;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** When it last looked; milliseconds of performance.now(). */
  last: number;
  /** Something changed while looking was held back. */
  due: boolean;
}

/** Changes of one command come within this time, in milliseconds: one look is enough for them. */
const settling = 60;
/** Between two looks of one reader, in milliseconds, however much changes: an import is told a thousand times. */
const rest = 2_000;

/** The project's news and who reads them. One per page. */
export class NewsDesk {
  readonly #readers = new Set<Reader>();
  #holds = 0;

  /** Calls `look` soon after records of these types changed; the answer is the way to stop. */
  read(types: readonly string[], look: () => void): () => void {
    const reader: Reader = { types: new Set(types), look, timer: undefined, last: -rest, due: false };
    this.#readers.add(reader);
    return () => {
      clearTimeout(reader.timer);
      this.#readers.delete(reader);
    };
  }

  tell(news: News): void {
    for (const reader of this.#readers) {
      if (news === 'again' || news.some(({ type }) => reader.types.has(type))) this.#soon(reader);
    }
  }

  /** Until the answer is called nobody looks; then whoever has something to see. */
  hold(): () => void {
    this.#holds += 1;
    let released = false;
    return () => {
      if (released) return;
      released = true;
      this.#holds -= 1;
      if (this.#holds > 0) return;
      for (const reader of this.#readers) if (reader.due) this.#soon(reader);
    };
  }

  #soon(reader: Reader): void {
    reader.timer ??= setTimeout(
      () => {
        reader.timer = undefined;
        reader.due = this.#holds > 0;
        if (reader.due) return;
        reader.last = performance.now();
        reader.look();
      },
      Math.max(settling, reader.last + rest - performance.now()),
    );
  }
}
