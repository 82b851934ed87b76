export * from './estate.graphql.ts';
export * from './estate.queries.ts';
