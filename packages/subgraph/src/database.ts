import type { Clock } from '@onedesk/kernel';
import { type EntityManager, MikroORM, type Options } from '@mikro-orm/postgresql';
import type { MigrationObject } from '@mikro-orm/core';
import { Migrator } from '@mikro-orm/migrations';
import pg from 'pg';
import { admitBoundedQueries, boundedQuery } from './bounded-query.ts';
import { adoptFeed, feedOriginMigrations } from './feed-origin.ts';
import { platformMigrations } from './migrations.ts';
import { type Principal, reachOf } from './principal.ts';
import { projectionMigrations } from './projection-tables.ts';
import { watchPool, watchStatement, watchTransaction } from './telemetry/index.ts';

/** Where a service keeps its data. The owner's URL migrates; the application's URL is a role that owns nothing. */
export interface DatabaseConfig {
  /** For migrations: may create the schema and its roles. */
  readonly ownerUrl: string;
  /** For the running service; the same URL is fine, the connection then steps down to the application role. */
  readonly url: string;
  /** The service's own schema, such as `property`. */
  readonly schema: string;
  /** The most connections one process opens for this service. */
  readonly poolSize?: number;
}

/** Who does something, in which request, by what name and when: stamped on every audit row. */
export interface Actor {
  readonly principal: Principal;
  readonly requestId: string;
  /** The mutation's or job's name. */
  readonly action: string;
}

/** Reads under the principal's row-level security. */
export interface Reader {
  /** The rows of a prepared statement; `$1 …` take the values. */
  rows<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** The first row, or null. */
  row<Row>(text: string, values?: readonly unknown[]): Promise<Row | null>;
}

/** Dates stay civil texts, instants become Date, counts become numbers, decimals stay exact texts. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);
types.setTypeParser(pg.types.builtins.INT8, Number);
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text: string) => new Date(text));

/** As many statements as are kept prepared: lists make others for what they are asked, and each takes memory there. */
const mostPrepared = 1_000;
const statementNames = new Map<string, string>();
/** One prepared statement per text and connection: planning is paid once. Without a name it is not kept. */
function nameOf(text: string): string | undefined {
  let name = statementNames.get(text);
  if (!name && statementNames.size < mostPrepared) statementNames.set(text, (name = `s${statementNames.size + 1}`));
  return name;
}

/** A service's database: reads through `read`, writes through `write`, never otherwise. */
export class Database {
  readonly schema: string;
  readonly #orm: MikroORM;
  readonly #pool: pg.Pool;
  readonly #clock: Clock;
  #unwatch = (): void => undefined;

  private constructor(orm: MikroORM, pool: pg.Pool, schema: string, clock: Clock) {
    this.#orm = orm;
    this.#pool = pool;
    this.schema = schema;
    this.#clock = clock;
  }

  /** Connects as the application role. The schema has to be migrated before. */
  static async connect(config: DatabaseConfig, entities: Options['entities'], clock: Clock): Promise<Database> {
    const orm = await MikroORM.init({
      entities,
      clientUrl: config.url,
      schema: config.schema,
      pool: { min: 0, max: config.poolSize ?? 8 },
      driverOptions: {
        options: `-c role=${appRole(config.schema)} -c search_path=${config.schema} -c statement_timeout=60s -c idle_in_transaction_session_timeout=60s -c timezone=UTC`,
        connectionTimeoutMillis: 10_000,
        keepAlive: true,
        pipeline: true,
      },
      ensureDatabase: false,
      validateRequired: false,
      forceUtcTimezone: true,
    } as Options);
    const database = new Database(orm as MikroORM, await poolOf(orm as MikroORM), config.schema, clock);
    takeBackBroken(database.#pool);
    admitBoundedQueries(database.#pool);
    database.#unwatch = watchPool(database.#pool, config.schema);
    return database;
  }

  /**
   * Reads on one connection, read only, bounded by row-level security to the principal's projects. Each statement sees
   * what is committed when it runs.
   */
  read<Result>(principal: Principal, work: (db: Reader) => Promise<Result>): Promise<Result> {
    return watchTransaction(this.schema, 'read', () => this.#read(principal, work));
  }

  async #read<Result>(principal: Principal, work: (db: Reader) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect();
    try {
      return await work(readerOf(client, setting(reachOf(principal)), this.schema));
    } finally {
      // One that broke is not taken again.
      client.release();
    }
  }

  /** One transaction for everything in `work`; commits when it returns, rolls back when it throws. */
  async write<Result>(actor: Actor, work: (em: EntityManager, db: Reader) => Promise<Result>): Promise<Result> {
    const em = this.#orm.em.fork({
      session: {
        variables: {
          'app.projects': setting(reachOf(actor.principal)),
          'app.actor_id': actor.principal.id,
          'app.actor_name': actor.principal.name,
          'app.request_id': actor.requestId,
          'app.action': actor.action,
          'app.now': this.#clock.now().toISOString(),
        },
      },
    });
    return watchTransaction(this.schema, 'write', () =>
      em.transactional(async (tx) => work(tx as EntityManager, emReader(tx as EntityManager))),
    );
  }

  /** Answers within a second or throws: for readiness. */
  async ping(): Promise<void> {
    await this.#pool.query({ text: 'select 1', query_timeout: 1_000 } as pg.QueryConfig);
  }

  async close(): Promise<void> {
    this.#unwatch();
    await this.#orm.close(true);
  }
}

const poolOf = (orm: MikroORM): Promise<pg.Pool> =>
  (orm.em.getConnection() as unknown as { getNativeClient(): Promise<pg.Pool> }).getNativeClient();

/**
 * A connection that breaks inside a transaction is never given back by the query builder, because its rollback fails
 * too: after a few outages no place would be left in the pool, and closing it would wait for ever.
 */
function takeBackBroken(pool: pg.Pool): void {
  pool.on('connect', (client: pg.PoolClient) => {
    client.once('end', () => setTimeout(() => takeBack(client), givenBackWithin));
  });
}

/** Whoever gives connections back does so long before this (ms). */
const givenBackWithin = 1_000;

function takeBack(client: pg.PoolClient): void {
  try {
    client.release(true);
  } catch {
    // It was given back already.
  }
}

/** The role that owns a service's schema, and the one that its processes act as. */
export const ownerRole = (schema: string): string => `onedesk_${schema}_owner`;
export const appRole = (schema: string): string => `onedesk_${schema}_app`;

const setting = (scope: '*' | readonly string[]): string => (scope === '*' ? '*' : scope.join(','));

function readerOf(client: pg.PoolClient, projects: string, service: string): Reader {
  const rows = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
    const name = nameOf(text);
    const config = { ...(name ? { name } : {}), text, values: values as unknown[], types };
    const result = await watchStatement(text, service, () => boundedQuery(client, projects, config));
    return result.rows as Row[];
  };
  return {
    rows,
    row: async <Row>(text: string, values?: readonly unknown[]) => (await rows<Row>(text, values))[0] ?? null,
  };
}

/** Reads inside a writing transaction, on its connection. */
function emReader(em: EntityManager): Reader {
  const rows = async <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
    const order: unknown[] = [];
    const sql = text.replace(/\$(\d+)/g, (_, position: string) => {
      const value = values[Number(position) - 1];
      order.push(Array.isArray(value) ? arrayText(value) : value);
      return '?';
    });
    return em.execute<Row[] & object[]>(sql, order, 'all');
  };
  return {
    rows,
    row: async <Row>(text: string, values?: readonly unknown[]) => (await rows<Row>(text, values))[0] ?? null,
  };
}

/** An array as PostgreSQL writes it: the query builder would take it apart into single values. */
const arrayText = (values: readonly unknown[]): string =>
  `{${values.map((value) => (value === null ? 'NULL' : `"${String(value as string | number).replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;

/** Creates the schema and its two roles where they are missing, then runs the migrations that have not run yet. */
export async function migrate(config: DatabaseConfig, migrations: MigrationObject[]): Promise<void> {
  const { schema } = config;
  await prepareSchema(config);
  const orm = await MikroORM.init({
    entities: [],
    discovery: { warnWhenNoEntities: false },
    clientUrl: config.ownerUrl,
    schema,
    extensions: [Migrator],
    driverOptions: { options: `-c role=${ownerRole(schema)} -c search_path=${schema}` },
    pool: { min: 0, max: 1 },
    migrations: {
      migrationsList: [...platformMigrations, ...projectionMigrations, ...feedOriginMigrations, ...migrations],
      tableName: 'migration',
      transactional: true,
      allOrNothing: true,
      snapshot: false,
      disableForeignKeys: false,
    },
    ensureDatabase: false,
    logger: () => undefined,
  } as Options);
  try {
    await (orm as unknown as { migrator: { up(): Promise<unknown> } }).migrator.up();
  } finally {
    await orm.close(true);
  }
  await adopt(config);
}

/** What a dump brought from another server becomes this one's. */
async function adopt({ ownerUrl, schema }: DatabaseConfig): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, options: `-c role=${ownerRole(schema)}` });
  await client.connect();
  try {
    await client.query('begin');
    await adoptFeed(client, schema);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

async function prepareSchema({ ownerUrl, schema }: DatabaseConfig): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await requireVersion(client);
    await client.query('select pg_advisory_lock(4210)');
    for (const role of [ownerRole(schema), appRole(schema)]) {
      const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role]);
      if (!rowCount) await client.query(`create role ${role} nologin nosuperuser nobypassrls`);
      const { rows } = await client.query("select pg_has_role(current_user, $1, 'set') as member", [role]);
      if (!rows[0].member) await client.query(`grant ${role} to current_user`);
    }
    await client.query(`create schema if not exists ${schema} authorization ${ownerRole(schema)}`);
    await client.query(`grant usage on schema ${schema} to ${appRole(schema)}`);
    await client.query(
      `alter default privileges for role ${ownerRole(schema)} in schema ${schema} grant select, insert, update on tables to ${appRole(schema)}`,
    );
    await client.query(
      `alter default privileges for role ${ownerRole(schema)} in schema ${schema} grant usage on sequences to ${appRole(schema)}`,
    );
  } finally {
    await client.end();
  }
}

/** The oldest PostgreSQL that everything here was proven on. */
const oldestPostgres = 17;

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int / 10000 as version",
  );
  const version = rows[0]?.version ?? 0;
  if (version < oldestPostgres)
    throw new Error(`PostgreSQL ${oldestPostgres} or newer is needed; this server is ${version}`);
}
