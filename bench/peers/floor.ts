// The floor: one prepared statement that makes the whole answer as JSON, over node:http. A session and a permission are
// asked for, as everywhere; row-level security is left out, and so is everything else.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Permission } from '@onedesk/kernel';
import pg from 'pg';
import { askerOf, env, permits } from './session.ts';
import { floorSql } from './floor.sql.ts';

const pool = new pg.Pool({ connectionString: env.url, max: env.pool });

interface Ask {
  readonly do: string;
  readonly projectId: string;
  readonly values: unknown[];
}

const needed: Readonly<Record<string, readonly Permission[]>> = {
  complaints: ['complaint.see', 'unit.see', 'ledger.see'],
  units: ['unit.see'],
  search: ['unit.see', 'party.see'],
  payment: ['payment.take'],
};

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asker = await askerOf(pool, request);
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const ask = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Ask;
  const text = floorSql[ask.do];
  if (!asker || !text || !(needed[ask.do] ?? []).every((one) => permits(asker, one, ask.projectId))) {
    response.writeHead(403).end();
    return;
  }
  const values = [ask.projectId, ...ask.values, ...(ask.do === 'payment' ? [asker.id] : [])];
  const { rows } = await pool.query<{ answer: string }>({ name: ask.do, text, values });
  response.writeHead(200, { 'content-type': 'application/json' }).end(rows[0]?.answer);
}

createServer((request, response) => {
  answer(request, response).catch((error: Error) => response.writeHead(500).end(error.message));
}).listen(env.port, '127.0.0.1', () => process.send?.('listening'));
