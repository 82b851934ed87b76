export { announcements } from './announcements.projection.ts';
export {
  type Mailer,
  type MailPoint,
  type MailSettings,
  registerMail,
  sendMails,
  smtpMailer,
  startMail,
} from './mail/index.ts';
export { findInbox, findSettings, NotificationResolver } from './notifications.resolver.ts';
