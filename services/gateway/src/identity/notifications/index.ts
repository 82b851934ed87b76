export { announcements } from './announcements.projection.ts';
export { type MailSettings, registerMail } from './mailSettings.ts';
export { findInbox, findSettings, NotificationResolver } from './notifications.resolver.ts';
