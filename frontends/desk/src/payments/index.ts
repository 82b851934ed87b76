export { PartyAccountsPanel, UnitAccountsPanel } from './AccountsPanel.tsx';
export { PaymentDialog } from './PaymentDialog.tsx';
export { type Customer, useCustomers } from './useCustomers.ts';
