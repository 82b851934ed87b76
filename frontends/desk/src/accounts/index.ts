export { AccountCard } from './AccountCard.tsx';
export { AccountById, PartyAccounts, UnitAccounts } from './accounts.graphql.ts';
export { dueFirst } from './dueFirst.ts';
export { RaiseChargeDialog } from './RaiseChargeDialog.tsx';
export { Balance, DueMark } from './Standing.tsx';
export { useBalanceWords } from './useBalanceWords.ts';
export { useLiveAccounts } from './useLiveAccounts.ts';
