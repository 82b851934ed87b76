import pg from 'pg';

/** What the driver's own query is made of; its types leave it out. */
interface Submitted {
  prepare(connection: Connection): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
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
 * A prepared statement together with the bounds it reads in, sent in one go. Up to the point where both sides are in
 * step again the server takes all that it is sent for one transaction; so the bounds hold for this statement and are
 * gone after it, without a message to begin and one to commit.
 */
class BoundedQuery extends Query {
  readonly #projects: string;
  #bound = false;

  constructor(projects: string, config: pg.QueryConfig, callback: Callback) {
    super(config, callback);
    this.#projects = projects;
  }

  override prepare(connection: Connection): void {
    connection.bind({ statement: bounds.name, values: [this.#projects] });
    connection.execute();
    super.prepare(connection);
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

/** Lets the pool's connections take bounded queries. */
export function admitBoundedQueries(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    // Whoever cannot prepare it cannot read either, and is told so then.
    client.query({ ...bounds, values: [''] }).catch(() => undefined);
  });
}

/**
 * Runs a named statement within bounds (`*` or projects' ids, comma separated), read only, in a transaction of its own.
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
