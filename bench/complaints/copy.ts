import pg from 'pg';

/** What the driver's own query is made of; its types leave it out. */
type Submitted = new (text: string, values: undefined, done: (error: Error | null) => void) => pg.Submittable;

interface Connection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

/** `copy … from stdin` with all that is copied at hand. */
class CopyIn extends (pg.Query as unknown as Submitted) {
  readonly #text: Buffer;

  constructor(statement: string, text: Buffer, done: (error: Error | null) => void) {
    super(statement, undefined, done);
    this.#text = text;
  }

  handleCopyInResponse(connection: Connection): void {
    connection.sendCopyFromChunk(this.#text);
    connection.endCopyFrom();
  }
}

/** Copies rows into a table of tickets; all rows have the columns of the first. */
export async function copyIn(
  client: pg.Client,
  table: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const text = rows.map((row) => `${columns.map((column) => fieldOf(row[column])).join('\t')}\n`).join('');
  const statement = `copy tickets.${table} (${columns.join(', ')}) from stdin`;
  await new Promise<void>((resolve, reject) => {
    client.query(new CopyIn(statement, Buffer.from(text), (error) => (error ? reject(error) : resolve())));
  });
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value as COPY reads it: instants in ISO 8601, lists as arrays, other objects as JSON. */
function fieldOf(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  return plain(value).replace(/[\\\n\r\t]/g, (sign) => escapes[sign] ?? sign);
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return `{${value.map((one) => JSON.stringify(String(one))).join(',')}}`;
  return JSON.stringify(value);
}
