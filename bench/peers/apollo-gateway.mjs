// @apollo/server with @apollo/gateway over three plain subgraphs, each a process of its own, as Apollo's documentation
// sets them up. The gateway looks the session up and tells the subgraphs who asks.
import { ApolloGateway, IntrospectAndCompose, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import pg from 'pg';
import { askerOf, env } from './session.ts';

const pool = new pg.Pool({ connectionString: env.url, max: env.pool });

class Telling extends RemoteGraphQLDataSource {
  willSendRequest({ request, context }) {
    if (context.asker) request.http?.headers.set('x-asker', encodeURIComponent(JSON.stringify(context.asker)));
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: new IntrospectAndCompose({ subgraphs: JSON.parse(process.env.BENCH_SUBGRAPHS ?? '[]') }),
  buildService: ({ url }) => new Telling({ url }),
});

const server = new ApolloServer({ gateway, stopOnTerminationSignals: false });
const context = async ({ req }) => ({ asker: await askerOf(pool, req) });
await startStandaloneServer(server, { listen: { port: env.port, host: '127.0.0.1' }, context });
process.send?.('listening');
