// One plain subgraph: @apollo/server, resolvers, a loader where records come one by one, prepared SQL. Its argument names it.
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse } from 'graphql';
import pg from 'pg';
import { federated, finance, property, tickets } from './apollo-schemas.mjs';
import { env, permits } from './session.ts';

const pool = new pg.Pool({ connectionString: env.url, max: env.pool });

const query = async (name, text, values) => (await pool.query({ name, text, values })).rows;

const require = ({ asker }, permission, projectId) => {
  if (!asker || !permits(asker, permission, projectId)) throw new GraphQLError('forbidden');
};

const subgraph = { tickets, property, finance }[process.argv[2]](query, require);
const typeDefs = parse(federated + subgraph.typeDefs);
const server = new ApolloServer({
  schema: buildSubgraphSchema([{ typeDefs, resolvers: subgraph.resolvers }]),
  stopOnTerminationSignals: false,
});
await startStandaloneServer(server, {
  listen: { port: env.port, host: '127.0.0.1' },
  context: async ({ req }) => {
    const told = req.headers['x-asker'];
    return { asker: told ? JSON.parse(decodeURIComponent(told)) : null, ...subgraph.loaders() };
  },
});
process.send?.('listening');
