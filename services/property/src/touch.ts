/** When a record changed last: never the same instant twice, so that every change is one, even on a clock that stands. */
export const changedAt = (before: Date, now: Date): Date => (now > before ? now : new Date(before.getTime() + 1));
