/** How long after it happened something is still told, in milliseconds: what is older is history, not news. */
export const toldWithin = {
  portal: 7 * 24 * 3_600_000,
  /** A mail about yesterday says nothing that the portal does not. */
  mail: 24 * 3_600_000,
};

/** How long a mail that could not be sent waits: at first, doubled with each further try, and at the most, in milliseconds. */
export const mailPause = { first: 60_000, longest: 3_600_000 };

/** The pause after so many tries. */
export const pauseAfter = (attempts: number): number =>
  Math.min(mailPause.first * 2 ** Math.max(0, attempts - 1), mailPause.longest);
