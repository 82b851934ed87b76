interface Kept<Value> {
  readonly value: Value;
  readonly weight: number;
}

/** What was used last, by a text, up to a total weight; the longest unused goes first. */
export class Recent<Value> {
  readonly #most: number;
  /** A Map keeps its order: the longest unused stands first. */
  readonly #kept = new Map<string, Kept<Value>>();
  #weight = 0;

  constructor(mostWeight: number) {
    this.#most = mostWeight;
  }

  /** How many are kept. */
  get size(): number {
    return this.#kept.size;
  }

  get(key: string): Value | undefined {
    const found = this.#kept.get(key);
    if (!found) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, found);
    return found.value;
  }

  /** Keeps what is not kept yet, and gives it back. */
  keep(key: string, value: Value, weight = 1): Value {
    this.#kept.set(key, { value, weight });
    this.#weight += weight;
    for (const [oldest, { weight }] of this.#kept) {
      if (this.#weight <= this.#most) break;
      this.#kept.delete(oldest);
      this.#weight -= weight;
    }
    return value;
  }
}
