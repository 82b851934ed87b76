export { costBudgets, costPolicy, priceOf } from './cost/index.ts';
export { compose, committedGraph, type Composition } from './compose.ts';
export { demoAccounts, type DemoAccount, demoPassword, demoProjects, seedDemo, YearOfMoney } from './demo/index.ts';
export { Streams, type StreamPolicy } from './live/index.ts';
export { type KeyRing, keyRing } from './credentials/index.ts';
export { builtDocuments, type DocumentSource, served } from './documents/index.ts';
export { readConfig } from './config.ts';
export { graphLimits } from './limits/index.ts';
export { type HttpPolicy, httpPolicy } from './http.policy.ts';
export { createHttpServer, type Doors, type SignIn } from './http.ts';
export {
  type Auth,
  changesOf,
  createAuth,
  followed,
  identitySubgraph,
  keyPolicy,
  keyScopes,
  type MailPoint,
  type MailSettings,
  personalRecords,
  recordPermissions,
  registerApps,
  registerMail,
  sendMails,
  smtpMailer,
} from './identity/index.ts';
export * as metrics from './metrics.ts';
export { subgraphs } from './subgraphs.ts';
export { type GraphAnswer, migrateAll, startSystem, type System, type SystemEnvironment } from './system.ts';
export { livesOf } from './subgraphs.ts';
export { type Played, type Players, type Playing, playersOf, playThrough, townOf } from './simulation/index.ts';
