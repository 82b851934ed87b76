import type { Complaint } from '../complaints/index.ts';

/** CMP-4: what was complained of before, by customer and unit. */
export class Known {
  readonly #by = new Map<string, Complaint[]>();

  add(complaint: Complaint): void {
    for (const key of keysOf(complaint)) {
      const before = this.#by.get(key);
      if (before) before.push(complaint);
      else this.#by.set(key, [complaint]);
    }
  }

  /** The latest about the same since an instant, and not after this one. */
  earlier(of: Complaint, since: Date): string | null {
    let latest: Complaint | null = null;
    for (const key of keysOf(of)) {
      for (const one of this.#by.get(key) ?? []) {
        const counts =
          one.id !== of.id &&
          one.category === of.category &&
          one.status !== 'withdrawn' &&
          one.registeredAt >= since &&
          one.registeredAt <= of.registeredAt;
        if (counts && (!latest || one.registeredAt > latest.registeredAt)) latest = one;
      }
    }
    return latest?.id ?? null;
  }
}

const keysOf = ({ partyId, unitId }: Complaint): string[] => [partyId, unitId].filter((one) => one !== null);
