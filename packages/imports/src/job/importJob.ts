import { type CommandContext, type Database, type Principal, type Reader, systemPrincipal } from '@onedesk/subgraph';
import type { ImportTables } from '../definition.ts';
import type { ImportState } from '../record/importRecord.lifecycle.ts';

/** What is to be done for an import, and for whom. What it is follows from the import's state. */
export interface ImportJob {
  readonly importId: string;
  readonly projectId: string;
  readonly state: ImportState;
  readonly actorId: string;
  readonly actorName: string;
  readonly requestId: string;
}

const system = systemPrincipal('imports', 'Imports');
const housekeeping = { principal: system, requestId: '', action: 'importJobs' };

/** The queue of one kind of import. */
export class ImportJobs {
  readonly #tables: ImportTables;

  constructor(tables: ImportTables) {
    this.#tables = tables;
  }

  /** Queues the next step of an import in the transaction of the command that asks for it. */
  async queue(command: CommandContext, record: { id: string; projectId: string }): Promise<void> {
    const { principal, requestId, now } = command;
    await command.db.rows(
      `insert into ${this.#tables.job} (import_id, project_id, actor_id, actor_name, request_id, queued_at, attempts, progress)
       values ($1, $2, $3, $4, $5, $6, 0, 0)
       on conflict (import_id) do update set actor_id = excluded.actor_id, actor_name = excluded.actor_name,
         request_id = excluded.request_id, queued_at = excluded.queued_at, attempts = 0, progress = 0`,
      [record.id, record.projectId, principal.id, principal.name, requestId, now],
    );
  }

  /** The imports that wait for a step, the longest waiting first. */
  waiting(db: Database): Promise<ImportJob[]> {
    return db.read(system, (reader) =>
      reader.rows<ImportJob>(
        `select j.import_id as "importId", j.project_id as "projectId", i.state, j.actor_id as "actorId",
                j.actor_name as "actorName", j.request_id as "requestId"
           from ${this.#tables.record} i join ${this.#tables.job} j on j.import_id = i.id
          where i.state in ('reading', 'checking', 'importing', 'undoing') order by j.queued_at, j.import_id limit 10`,
      ),
    );
  }

  /** Counts a try, whatever becomes of it, and says how many there were. */
  countAttempt(db: Database, { importId }: ImportJob): Promise<number> {
    return db.write(housekeeping, async (_, reader) => {
      const sql = `update ${this.#tables.job} set attempts = attempts + 1, progress = 0 where import_id = $1 returning attempts`;
      return (await reader.row<{ attempts: number }>(sql, [importId]))?.attempts ?? 0;
    });
  }

  /** Says how far the job is (0–100), outside its transaction. */
  async tellProgress(db: Database, { importId }: ImportJob, percent: number): Promise<void> {
    const sql = `update ${this.#tables.job} set progress = $2 where import_id = $1`;
    await db.write(housekeeping, (_, reader) => reader.rows(sql, [importId, Math.round(percent)]));
  }
}

/**
 * Takes the job for as long as the transaction lasts; false while another process has it. A process that dies leaves
 * its transaction, and with it the job, to the next one at once.
 */
export async function takeJob(db: Reader, { importId }: ImportJob): Promise<boolean> {
  // Reading a large sheet keeps the transaction waiting for longer than others may, and so does committing it.
  await db.rows(
    "select set_config('idle_in_transaction_session_timeout', '10min', true), set_config('statement_timeout', '10min', true)",
  );
  const row = await db.row<{ taken: boolean }>('select pg_try_advisory_xact_lock(hashtextextended($1, 1)) as taken', [
    importId,
  ]);
  return row?.taken ?? false;
}

/** The person who asked for the step, bounded to the import's project. Permission was asked for with the request. */
export const actorOf = (job: ImportJob): Principal => ({
  id: job.actorId,
  name: job.actorName,
  kind: 'staff',
  audience: 'staff',
  grants: [{ role: 'clerk', projectId: job.projectId, buildingIds: [] }],
});
