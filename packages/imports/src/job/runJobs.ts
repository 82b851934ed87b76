import { setTimeout as pause } from 'node:timers/promises';
import { Refusal } from '@onedesk/kernel';
import type { PlacedRow } from '@onedesk/sheets';
import { type Actor, isCollision, isOutage, type Resources, watchJob } from '@onedesk/subgraph';
import type { RowCounts } from '../definition.ts';
import type { ImportKind } from '../kind.ts';
import { importRefused } from '../refusals.ts';
import { broken, brokenWords } from '../words.ts';
import { actorOf, type ImportJob, takeJob } from './importJob.ts';
import { takeStep } from './steps.ts';

/** How long to wait when nothing waits, and when the database is away (ms). */
const idle = 400;
const away = 2_000;
/** A step that broke this often breaks always. */
const attempts = 5;

/** EST-6: does the steps of imports one after the other until it is stopped; what is not finished then is left to the next process. */
export function runImportJobs<Row extends PlacedRow, Counts extends RowCounts>(
  kind: ImportKind<Row, Counts>,
  resources: Resources,
): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  const ended = new ImportWorker(kind, resources, stopping.signal).work();
  return Promise.resolve(async () => {
    stopping.abort();
    await ended;
  });
}

class ImportWorker<Row extends PlacedRow, Counts extends RowCounts> {
  readonly #kind: ImportKind<Row, Counts>;
  readonly #resources: Resources;
  readonly #signal: AbortSignal;

  constructor(kind: ImportKind<Row, Counts>, resources: Resources, signal: AbortSignal) {
    this.#kind = kind;
    this.#resources = resources;
    this.#signal = signal;
  }

  async work(): Promise<void> {
    while (!this.#signal.aborted) {
      const wait = await this.#workOnce().then(
        (did) => (did ? 0 : idle),
        (error: unknown) => {
          if (!isOutage(error)) this.#resources.log.error({ err: error }, 'imports cannot be worked on');
          return away;
        },
      );
      if (wait > 0) await pause(wait, undefined, { signal: this.#signal }).catch(() => undefined);
    }
  }

  /** Takes one step of one import; false when there is none to take. */
  async #workOnce(): Promise<boolean> {
    for (const job of await this.#kind.jobs.waiting(this.#resources.db)) {
      if (this.#signal.aborted) return false;
      if (await this.#attempt(job)) return true;
    }
    return false;
  }

  /** The whole step is one transaction: a process that dies in it has changed nothing. */
  async #attempt(job: ImportJob): Promise<boolean> {
    const { log } = this.#resources;
    const action = actions[job.state] ?? 'importJob';
    const actor = { principal: actorOf(job), requestId: job.requestId, action };
    try {
      await this.#kind.definition.fresh?.(this.#resources, this.#signal);
      return await watchJob(this.#resources.db.schema, `import ${job.state}`, () => this.#step(job, actor));
    } catch (error) {
      if (this.#signal.aborted) return false;
      if (isOutage(error)) throw error;
      if (error instanceof Refusal) return this.#refuse(job, actor, error);
      log[isCollision(error) ? 'warn' : 'error']({ err: error, importId: job.importId }, 'a step of an import broke');
      return true;
    }
  }

  #step(job: ImportJob, actor: Actor): Promise<boolean> {
    const { db } = this.#resources;
    return db.write(actor, async (em, reader) => {
      if (!(await takeJob(reader, job))) return false;
      const tries = await this.#kind.jobs.countAttempt(db, job);
      // People are told, and nothing was changed.
      if (tries > attempts) throw importRefused(broken, brokenWords, { id: job.requestId });
      await takeStep(this.#kind, {
        em,
        db: reader,
        job,
        actor,
        resources: this.#resources,
        signal: this.#signal,
        progress: this.#teller(job),
      });
      return true;
    });
  }

  /** The step came to a no: its transaction is gone, and the import says why in one of its own. */
  #refuse(job: ImportJob, actor: Actor, { code, facts, words }: Refusal): Promise<boolean> {
    const { db, clock } = this.#resources;
    return db.write(actor, async (em, reader) => {
      if (!(await takeJob(reader, job))) return false;
      const record = await em.findOneOrFail(this.#kind.Record, { id: job.importId });
      if (record.state === job.state) record.refuse({ code, facts, words }, clock.now());
      await em.flush();
      return true;
    });
  }

  #teller(job: ImportJob): (percent: number) => Promise<void> {
    let last = 0;
    return async (percent) => {
      const now = performance.now();
      if (now - last < tellEvery) return;
      last = now;
      await this.#kind.jobs.tellProgress(this.#resources.db, job, percent);
    };
  }
}

/** What stands in the audit. */
const actions: Partial<Record<ImportJob['state'], string>> = {
  reading: 'readSheet',
  checking: 'checkSheet',
  importing: 'runImport',
  undoing: 'undoImport',
};

/** At most three times a second (ms). */
const tellEvery = 333;
