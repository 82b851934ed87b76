import type { Act, Life } from './town.ts';

/** One act of one life. */
export interface Happening {
  readonly life: Life;
  readonly act: Act;
  /** The last of its life. */
  readonly last: boolean;
}

interface Waiting {
  readonly life: Life;
  /** Which life came first, and how far it is: what happens at one instant happens in this order. */
  readonly order: number;
  next: number;
}

/** Everything that happens up to, and not with, an instant, in the order of time. Lives come in the order of their registrations. */
export function* happenings(lives: Iterable<Life>, until: Date): Generator<Happening> {
  const waiting = new Queue();
  let order = 0;
  for (const life of lives) {
    if (life.registration.at >= until) break;
    yield* upTo(waiting, life.registration.at);
    yield { life, act: life.registration, last: life.acts.length === 0 };
    if (life.acts.length) waiting.put({ life, order, next: 0 });
    order += 1;
  }
  yield* upTo(waiting, until);
}

function* upTo(waiting: Queue, until: Date): Generator<Happening> {
  for (let first = waiting.first(); first && dueOf(first) < until.getTime(); first = waiting.first()) {
    waiting.take();
    const { life } = first;
    const act = life.acts[first.next];
    first.next += 1;
    const last = first.next >= life.acts.length;
    if (act) yield { life, act, last };
    if (!last) waiting.put(first);
  }
}

const dueOf = ({ life, next }: Waiting): number => life.acts[next]?.at.getTime() ?? Infinity;
const before = (a: Waiting, b: Waiting): boolean =>
  dueOf(a) - dueOf(b) < 0 || (dueOf(a) === dueOf(b) && a.order < b.order);

/** A binary heap: what is due first stands first. */
class Queue {
  readonly #heap: Waiting[] = [];

  first(): Waiting | undefined {
    return this.#heap[0];
  }

  put(one: Waiting): void {
    this.#heap.push(one);
    for (let i = this.#heap.length - 1; i > 0; ) {
      const parent = (i - 1) >> 1;
      if (!before(this.#at(i), this.#at(parent))) return;
      this.#swap(i, parent);
      i = parent;
    }
  }

  take(): void {
    const last = this.#heap.pop();
    if (!last || this.#heap.length === 0) return;
    this.#heap[0] = last;
    for (let i = 0; ; ) {
      const [left, right] = [2 * i + 1, 2 * i + 2];
      let least = i;
      if (left < this.#heap.length && before(this.#at(left), this.#at(least))) least = left;
      if (right < this.#heap.length && before(this.#at(right), this.#at(least))) least = right;
      if (least === i) return;
      this.#swap(i, least);
      i = least;
    }
  }

  #at(index: number): Waiting {
    return this.#heap[index] as Waiting;
  }

  #swap(a: number, b: number): void {
    const kept = this.#at(a);
    this.#heap[a] = this.#at(b);
    this.#heap[b] = kept;
  }
}
