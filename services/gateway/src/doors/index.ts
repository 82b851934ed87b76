export { json, problem, refuse, sameOrigin } from './answer.ts';
export type { Door, Doors, SignIn, Visit } from './door.ts';
export { explorerDoor, wantsExplorer } from './explorer.ts';
export { graphqlDoor } from './graphql.ts';
export { health, readiness } from './health.ts';
