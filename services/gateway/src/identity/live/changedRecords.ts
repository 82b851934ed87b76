import type { ChangedRecord } from './live.graphql.ts';

/** Records that change together are told together: at most one event in this time, in milliseconds. */
const together = 250;
/** The most records of one event; the rest follows in the next. */
const mostAtOnce = 500;

type Result = IteratorResult<ChangedRecord[], undefined>;
const over: Result = { done: true, value: undefined };

/**
 * What one page is told: first an empty list, from which on nothing is missed, then each record that changed once per
 * event, with its latest version. Ends at once when either side ends it.
 */
export class ChangedRecords implements AsyncIterableIterator<ChangedRecord[]> {
  #waiting = new Map<string, ChangedRecord>();
  #first = true;
  #timer: NodeJS.Timeout | undefined;
  #due = false;
  #asked: ((result: Result) => void) | null = null;
  #ended = false;
  #onEnd: (() => void) | null = null;

  /** What to do when it has ended; done once. */
  endingWith(onEnd: () => void): this {
    this.#onEnd = onEnd;
    return this;
  }

  add(record: ChangedRecord): void {
    if (this.#ended) return;
    const key = `${record.type}:${record.id}`;
    // Taken out first, so that the latest stands last.
    this.#waiting.delete(key);
    this.#waiting.set(key, record);
    this.#wait();
  }

  next(): Promise<Result> {
    if (this.#ended) return Promise.resolve(over);
    if (this.#first) {
      this.#first = false;
      return Promise.resolve({ done: false, value: [] });
    }
    return new Promise((asked) => {
      this.#asked = asked;
      this.#deliver();
    });
  }

  return(): Promise<Result> {
    if (this.#ended) return Promise.resolve(over);
    this.#ended = true;
    clearTimeout(this.#timer);
    this.#waiting.clear();
    this.#asked?.(over);
    this.#onEnd?.();
    return Promise.resolve(over);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #wait(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#due = true;
      this.#deliver();
    }, together).unref();
  }

  #deliver(): void {
    if (!this.#due || !this.#asked || this.#waiting.size === 0) return;
    const now = [...this.#waiting].slice(0, mostAtOnce);
    for (const [key] of now) this.#waiting.delete(key);
    const answer = this.#asked;
    this.#asked = null;
    this.#due = false;
    if (this.#waiting.size > 0) this.#wait();
    answer({ done: false, value: now.map(([, record]) => record) });
  }
}
