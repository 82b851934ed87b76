export { PartyTenanciesPanel, UnitTenanciesPanel } from './TenanciesPanel.tsx';
