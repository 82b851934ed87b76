export { NotificationBell } from './NotificationBell.tsx';
export { NotificationSettingsPage } from './NotificationSettingsPage.tsx';
export { notificationPolicies } from './typePolicies.ts';
