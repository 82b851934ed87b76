export { PartyAccountsPanel, UnitAccountsPanel } from './AccountsPanel.tsx';
export { PaymentDialog } from './PaymentDialog.tsx';
