import { SpanKind } from '@opentelemetry/api';
import type pg from 'pg';
import { Gauge } from 'prom-client';
import { isTraced, span } from './span.ts';
import { firstWord, withoutLiterals } from './statement-text.ts';

const watched = new Map<pg.Pool, string>();

/** Asked when somebody looks. */
export const connections = new Gauge({
  name: 'onedesk_sql_connections',
  help: 'Connections of the pools, by service and state; `waiting` counts those who wait for one',
  labelNames: ['service', 'state'] as const,
  collect() {
    this.reset();
    for (const [pool, service] of watched) {
      this.inc({ service, state: 'busy' }, pool.totalCount - pool.idleCount);
      this.inc({ service, state: 'idle' }, pool.idleCount);
      this.inc({ service, state: 'waiting' }, pool.waitingCount);
    }
  },
});

/** Shows the pool in the metrics, and each statement of a sampled request in its trace; ends with the returned function. */
export function watchPool(pool: pg.Pool, service: string): () => void {
  watched.set(pool, service);
  pool.on('connect', (client) => traceStatements(client, service));
  return () => void watched.delete(pool);
}

type Query = (...args: unknown[]) => unknown;

/** Whoever asks with a callback or a cursor is not traced: nobody of ours does inside a request. */
function traceStatements(client: pg.PoolClient, service: string): void {
  const query = client.query.bind(client) as Query;
  const traced: Query = (...args) => {
    const statement = isTraced() ? statementOf(args) : undefined;
    if (statement === undefined) return query(...args);
    return watchStatement(statement, service, () => query(...args) as Promise<unknown>);
  };
  client.query = traced as typeof client.query;
}

/** A statement, its text without values, as step of a sampled request's trace. */
export function watchStatement<Result>(
  statement: string,
  service: string,
  send: () => Promise<Result>,
): Promise<Result> {
  if (!isTraced()) return send();
  const attributes = { 'db.system.name': 'postgresql', 'db.namespace': service, 'db.statement': statement };
  return span(`sql ${firstWord(statement)} ${service}`, attributes, send, SpanKind.CLIENT);
}

/** What is asked, without values; undefined for what only opens or ends a transaction. */
function statementOf(args: readonly unknown[]): string | undefined {
  const [asked, values] = args;
  if (args.some((one) => typeof one === 'function')) return undefined;
  const config = (typeof asked === 'string' ? { text: asked, values } : asked) as pg.QueryConfig & { submit?: unknown };
  if (typeof config?.text !== 'string' || config.submit !== undefined) return undefined;
  if (/^(begin|commit|rollback|start transaction|savepoint|release)\b/i.test(config.text)) return undefined;
  // A text that takes its values beside it has none in it.
  const apart = Array.isArray(config.values) && config.values.length > 0;
  return apart ? config.text : withoutLiterals(config.text);
}
