export { compose, committedSupergraph, type Composition } from './compose.ts';
export { demoAccounts, type DemoAccount, demoPassword } from './demo/staff.ts';
export { demoProjects } from './demo/estate.ts';
export { seedDemo } from './demo/seed.ts';
export { createHttpServer, type Doors, type SignIn } from './http.ts';
export { type Auth, createAuth, identitySubgraph, registerApps } from './identity/index.ts';
export { subgraphs } from './subgraphs.ts';
export { type GraphAnswer, migrateAll, startSystem, type System } from './system.ts';
