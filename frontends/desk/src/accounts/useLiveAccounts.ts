import { useLive } from '@onedesk/web';

/** Reads accounts again when somebody charged, paid or voided anything in the project. */
export const useLiveAccounts = (refetch: () => unknown): void => useLive(['LedgerAccount', 'LedgerEntry'], refetch);
