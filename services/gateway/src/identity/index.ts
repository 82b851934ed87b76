export { addressOf, type Auth, type AuthConfig, createAuth, type ProvisionedAccount } from '../auth/index.ts';
export { type OwnApp, type PortalFacts, registerApps, RegistryView } from './apps/index.ts';
export { changesOf, followed, personalRecords, recordPermissions } from './live/index.ts';
export { type MailPoint, type MailSettings, registerMail, sendMails, smtpMailer } from './notifications/index.ts';
export { type KeyAudience, keyPolicy, keyScopes, resolveKey, spend, type Spent } from './keys/index.ts';
export { identitySubgraph } from './service.ts';
