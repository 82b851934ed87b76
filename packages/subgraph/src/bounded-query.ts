import pg from 'pg';

/** What the driver's own query is made of; its types leave it out. */
interface Submitted {
  /** Undefined for one that is not kept prepared. */
  readonly name: string | undefined;
  requiresPreparation(): boolean;
  prepare(connection: Connection): void;
  handleRowDescription(message: Description): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
}

/** What the columns of a statement's rows are. */
interface Description {
  readonly fields: readonly unknown[];
}

interface Connection {
  bind(config: { statement: string; values: readonly string[] }): void;
  execute(): void;
}

type Callback = (error: Error | null, result: pg.QueryResult) => void;

const Query = pg.Query as unknown as new (config: pg.QueryConfig, callback: Callback) => Submitted;

/** Sets the bounds of what follows up to the end of the transaction, and lets it change nothing. */
const bounds = {
  name: 'bounds',
  text: "select set_config('app.projects', $1, true), set_config('transaction_read_only', 'on', true)",
};

/**
 * A statement, prepared if it has a name, together with the bounds it reads in, sent in one go. Up to the point where both sides are in
 * step again the server takes all that it is sent for one transaction; so the bounds hold for this statement and are
 * gone after it, without a message to begin and one to commit.
 */
class BoundedQuery extends Query {
  readonly #projects: string;
  #bound = false;
  #descriptions: Map<string, Description> | undefined;

  constructor(projects: string, config: pg.QueryConfig, callback: Callback) {
    super(config, callback);
    this.#projects = projects;
  }

  // Also without a name or values: sent as a mere text it would run without its bounds.
  override requiresPreparation(): boolean {
    return true;
  }

  override prepare(connection: Connection): void {
    connection.bind({ statement: bounds.name, values: [this.#projects] });
    connection.execute();
    this.#descriptions = described(connection);
    const known = this.name ? this.#descriptions.get(this.name) : undefined;
    if (known) super.handleRowDescription(known);
    super.prepare(known ? undescribed(connection) : connection);
  }

  // The server refuses a prepared statement whose columns have changed since.
  override handleRowDescription(message: Description): void {
    if (this.name) this.#descriptions?.set(this.name, message);
    super.handleRowDescription(message);
  }

  // The first row and the first end are those of the bounds.
  override handleDataRow(message: unknown): void {
    if (this.#bound) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.#bound) super.handleCommandComplete(message, connection);
    else this.#bound = true;
  }
}

const descriptions = new WeakMap<Connection, Map<string, Description>>();
/** What a connection's statements answered with when they ran first. */
function described(connection: Connection): Map<string, Description> {
  let known = descriptions.get(connection);
  if (!known) descriptions.set(connection, (known = new Map()));
  return known;
}

const silent = new WeakMap<Connection, Connection>();
/** The connection as one that does not ask what the columns are. */
function undescribed(connection: Connection): Connection {
  let view = silent.get(connection);
  if (!view)
    silent.set(connection, (view = Object.create(connection, { describe: { value: () => undefined } }) as Connection));
  return view;
}

/** Lets the pool's connections take bounded queries. */
export function admitBoundedQueries(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    // Whoever cannot prepare it cannot read either, and is told so then.
    client.query({ ...bounds, values: [''] }).catch(() => undefined);
  });
}

/**
 * Runs a statement within bounds (`*` or projects' ids, comma separated), read only, in a transaction of its own.
 * The pool of the client has to admit bounded queries.
 */
export async function boundedQuery(
  client: pg.ClientBase,
  projects: string,
  config: pg.QueryConfig,
): Promise<pg.QueryResult> {
  try {
    return await new Promise((resolve, reject) => {
      const callback: Callback = (error, result) => (error ? reject(error) : resolve(result));
      client.query(new BoundedQuery(projects, config, callback) as unknown as pg.Submittable);
    });
  } catch (error) {
    // Born where the socket was read: what helps is who asked.
    Error.captureStackTrace(error as Error);
    throw error;
  }
}
