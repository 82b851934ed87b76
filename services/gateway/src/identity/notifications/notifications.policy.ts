/** How long after it happened something is still told, in milliseconds: what is older is history, not news. */
export const toldWithin = {
  portal: 31 * 24 * 3_600_000,
  /** A mail about yesterday says nothing that the portal does not. */
  mail: 24 * 3_600_000,
};
