import type { Reader } from '@onedesk/subgraph';

/** What an import did to a record, and because of which row. */
export interface Mark {
  /** The record's type as the graph names it. */
  readonly type: string;
  /** Its version is read when the trace is written, after the record was. */
  readonly record: { readonly id: string; readonly version?: number };
  readonly row: number;
  readonly what: 'created' | 'changed';
  /** The fields as they were before, for a record that was changed. */
  readonly before?: object;
}

/** EST-6: from which row every record that an import wrote comes; an import is undone by it. */
export class Trace {
  readonly #db: Reader;
  readonly #table: string;
  readonly #importId: string;
  readonly #projectId: string;
  #marks: Mark[] = [];

  constructor(db: Reader, table: string, importId: string, projectId: string) {
    this.#db = db;
    this.#table = table;
    this.#importId = importId;
    this.#projectId = projectId;
  }

  mark(mark: Mark): void {
    this.#marks.push(mark);
  }

  /** Writes what was marked; the records have to be flushed before. */
  async write(): Promise<void> {
    if (this.#marks.length === 0) return;
    const rows = this.#marks.map(({ type, record, row, what, before }) => ({
      type,
      id: record.id,
      row,
      what,
      before: before ?? null,
      version: record.version ?? null,
    }));
    this.#marks = [];
    await this.#db.rows(
      `insert into ${this.#table} (project_id, import_id, record_type, record_id, sheet_row, what, before, version)
       select $1::uuid, $2::uuid, t.type, t.id, t.row, t.what, t.before, t.version
         from jsonb_to_recordset($3::jsonb) as t(type text, id uuid, "row" integer, what text, before jsonb, version integer)`,
      [this.#projectId, this.#importId, JSON.stringify(rows)],
    );
  }
}
