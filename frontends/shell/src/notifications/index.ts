export { NotificationBell } from './NotificationBell.tsx';
export { NotificationPage } from './NotificationPage.tsx';
export { NotificationSettingsPage } from './NotificationSettingsPage.tsx';
export { notificationPolicies } from './typePolicies.ts';
