export { startPostgres, type Postgres, type PostgresOptions } from './server.ts';
export { startThrowawayPostgres } from './throwaway.ts';
export { cloneDatabase, createDatabase, databaseUrl, dropDatabase } from './databases.ts';
export { PostgresProblem, type PostgresProblemCode } from './problem.ts';
