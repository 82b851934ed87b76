export { startMail } from './mail.job.ts';
export { type MailSettings, mailSettings, registerMail } from './mailSettings.ts';
export { type Mailer, type MailPoint, sendMails, smtpMailer } from './sendMails.ts';
