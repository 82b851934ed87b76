import { type CivilDate, civilDate } from '@onedesk/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type ColumnMapping, isComplete, type PlacedRow, type SheetFile, type SheetReading } from '@onedesk/sheets';
import type { Actor, Reader, Resources } from '@onedesk/subgraph';
import type { ImportWork, ImportWrite, RowCounts } from '../definition.ts';
import type { ImportKind } from '../kind.ts';
import type { ImportRecord } from '../record/importRecord.ts';
import { contentOf, type ImportRow } from '../record/importRecord.queries.ts';
import { builtUpon } from '../refusals.ts';
import { Trace } from '../write/trace.ts';
import type { ImportJob } from './importJob.ts';
import { keepFaults } from './keepFaults.ts';

/** A step in its transaction. */
export interface Step {
  readonly em: EntityManager;
  readonly db: Reader;
  readonly job: ImportJob;
  readonly actor: Actor;
  readonly resources: Resources;
  /** Aborted when the process ends: the step throws, and nothing of it stays. */
  readonly signal: AbortSignal;
  /** Says how far the step is, 0–100. */
  readonly progress: (percent: number) => Promise<void>;
}

/**
 * Does what the import's state asks for, in one transaction.
 * @throws Refusal when it cannot be done: roll back, and have the import say so
 */
export async function takeStep<Row extends PlacedRow, Counts extends RowCounts>(
  kind: ImportKind<Row, Counts>,
  step: Step,
): Promise<void> {
  const row = await kind.queries.now(step.db, step.job.importId);
  if (row?.state !== step.job.state) return;
  await new Steps(kind, step, row).take();
}

class Steps<Row extends PlacedRow, Counts extends RowCounts> {
  readonly #kind: ImportKind<Row, Counts>;
  readonly #step: Step;
  readonly #row: ImportRow;

  constructor(kind: ImportKind<Row, Counts>, step: Step, row: ImportRow) {
    this.#kind = kind;
    this.#step = step;
    this.#row = row;
  }

  take(): Promise<void> {
    if (this.#row.state === 'reading') return this.#lay();
    if (this.#row.state === 'checking') return this.#check();
    return this.#row.state === 'importing' ? this.#run() : this.#undo();
  }

  async #lay(): Promise<void> {
    const { sheets } = this.#kind.definition;
    const layouts = await sheets.read('lay', await this.#file());
    const record = await this.#record();
    record.lay(layouts, layouts[0] !== undefined && isComplete(sheets.kind, layouts[0].mapping));
    await this.#step.em.flush();
  }

  async #check(): Promise<void> {
    const { em, db } = this.#step;
    const { id: importId, project_id: projectId, checks } = this.#row;
    const write = await this.#read();
    const counts = await this.#rehearse(write);
    const faults = write.reading.refused.flatMap((line) => line.faults);
    await keepFaults(db, this.#kind.definition.tables.fault, { projectId, importId, checked: checks + 1 }, faults);
    const record = await this.#record();
    record.report(counts, [...write.reading.skipped], write.speaksOf);
    await em.flush();
  }

  async #run(): Promise<void> {
    const { em, resources } = this.#step;
    const write = await this.#read();
    if (write.reading.refused.length !== this.#row.counts?.faulty) {
      (await this.#record()).checkAgain();
      return em.flush();
    }
    const counts = await this.#kind.definition.write(write);
    (await this.#record()).complete(counts, resources.clock.now());
    await em.flush();
  }

  async #undo(): Promise<void> {
    const { em, db } = this.#step;
    const { definition } = this.#kind;
    const standing = await definition.standing(db, this.#row.id, 'zh-CN');
    // Somebody built on it between the request and the undoing: it stays.
    if (standing.length > 0) throw builtUpon(standing);
    const work = this.#work();
    const zone = await definition.timeZone(db, this.#row.project_id);
    const today = civilDate(work.now, zone);
    await definition.undo({ ...work, today, reason: this.#row.undo_reason ?? '' });
    (await this.#record()).completeUndo(work.now);
    await em.flush();
  }

  /** EST-6: the dry run is the run itself, in a transaction of its own that is rolled back. */
  async #rehearse(write: ImportWrite<Row>): Promise<Counts> {
    const { actor, resources } = this.#step;
    const { definition } = this.#kind;
    try {
      return await resources.db.write(actor, async (em, db): Promise<Counts> => {
        throw new Rehearsed(await definition.write({ ...write, em, db, trace: this.#trace(db) }));
      });
    } catch (error) {
      if (error instanceof Rehearsed) return error.counts as Counts;
      throw error;
    }
  }

  /** What the sheet says, with what the database knows to be wrong with it. */
  async #read(): Promise<ImportWrite<Row>> {
    const { definition } = this.#kind;
    const { db, progress, resources } = this.#step;
    const mapping = this.#mapping();
    const { project_id: projectId } = this.#row;
    const zone = await definition.timeZone(db, projectId);
    const today = civilDate(resources.clock.now(), zone);
    const known = { ...(await definition.known(db, projectId)), today };
    const read = await definition.sheets.read('read', { ...(await this.#file()), mapping, ...known });
    await progress(10);
    const check = { ...this.#work(), mapping, today, speaksOf: await this.#dayOf(read, today, zone) };
    const reading = (await definition.examine?.(read, check)) ?? read;
    return { ...check, reading, trace: this.#trace(db) };
  }

  #work(): ImportWork {
    const { em, db, resources, signal, progress, actor } = this.#step;
    const { id: importId, project_id: projectId } = this.#row;
    const { vault, clock } = resources;
    return { em, db, vault, signal, progress, now: clock.now(), importId, projectId, actor: actor.principal };
  }

  #trace(db: Reader): Trace {
    const { id, project_id: projectId } = this.#row;
    return new Trace(db, this.#kind.definition.tables.trace, id, projectId);
  }

  #mapping(): ColumnMapping {
    const { mapping } = this.#row;
    if (!mapping) throw new Error('an import without a mapping is read');
    return mapping;
  }

  async #file(): Promise<SheetFile> {
    return { bytes: await contentOf(this.#step.db, this.#row.upload_id), name: this.#row.file_name };
  }

  /** The day the sheet speaks of: as it says, but no later than today; otherwise the day on which it first came. */
  async #dayOf({ statedOn }: SheetReading<Row>, today: CivilDate, zone: string): Promise<CivilDate> {
    if (statedOn !== null) return statedOn < today ? statedOn : today;
    return civilDate(await this.#kind.queries.firstBrought(this.#step.db, this.#row), zone);
  }

  /** Loaded late: writing empties the entity manager as it goes. */
  #record(): Promise<ImportRecord> {
    return this.#step.em.findOneOrFail(this.#kind.Record, { id: this.#step.job.importId });
  }
}

/** Thrown at the end of a dry run, so that nothing of it stays. */
class Rehearsed extends Error {
  readonly counts: RowCounts;

  constructor(counts: RowCounts) {
    super('a dry run ends here');
    this.counts = counts;
  }
}
