// PostGraphile 5 as its documentation sets it up, on a role that row-level security binds; the session of each request
// decides the projects.
import { createServer } from 'node:http';
import pg from 'pg';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { postgraphile } from 'postgraphile';
import { askerOf, env, projectsOf } from './session.ts';

const pool = new pg.Pool({ connectionString: env.url, max: env.pool });

const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ pool, schemas: ['peer'], pubsub: false })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: {
    explain: false,
    async context({ node }) {
      const asker = await askerOf(pool, node.req);
      if (!asker) return { pgSettings: { 'app.projects': '' } };
      return {
        pgSettings: { 'app.projects': projectsOf(asker), 'app.actor_id': asker.id, 'app.actor_name': asker.name },
      };
    },
  },
};

const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(env.port, '127.0.0.1', () => process.send?.('listening'));
