/** Whatever is charged, paid or reversed moves an account: reports of money look again when one has changed. */
export const moves: readonly string[] = ['LedgerAccount'];
