import { callSeconds, skewSeconds } from './signedCall.ts';

/** Ids of the calls that were taken, for as long as their signatures are good: each call counts once. */
export class Once {
  #young = new Set<string>();
  #old = new Set<string>();
  #turned = 0;

  /** True the first time. */
  take(id: string, now: Date): boolean {
    // Two generations: an id is kept for one lifetime of a signature at least, on either side of the present.
    if (now.getTime() - this.#turned > (callSeconds + 2 * skewSeconds) * 1_000) {
      this.#old = this.#young;
      this.#young = new Set();
      this.#turned = now.getTime();
    }
    if (this.#young.has(id) || this.#old.has(id)) return false;
    this.#young.add(id);
    return true;
  }
}
