import { type CivilDate, civilDate } from '@onedesk/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Actor, Reader, Resources } from '@onedesk/subgraph';
import {
  type ColumnMapping,
  isComplete,
  readInThread,
  type SheetFile,
  type SheetReading,
  SheetRefusal,
} from '../../imports/index.ts';
import { type ImportCounts, RegisterImport } from '../registerImport.ts';
import {
  buildingNames,
  contentOf,
  firstBrought,
  importNow,
  type RegisterImportRow,
} from '../registerImport.queries.ts';
import { standingInTheWay } from '../undo/standing.ts';
import { undoImport } from '../undo/undoImport.ts';
import { broken } from '../words.ts';
import { writeRegister } from '../write/writeRegister.ts';
import { keepFaults } from './keepFaults.ts';
import type { ImportJob } from './importJob.ts';

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

/** Does what the import's state asks for, in one transaction. */
export async function takeStep(step: Step): Promise<void> {
  const row = await importNow(step.db, step.job.importId);
  if (row?.state !== step.job.state) return;
  try {
    if (row.state === 'reading') await lay(step, row);
    else if (row.state === 'checking') await check(step, row);
    else if (row.state === 'importing') await run(step, row);
    else await undo(step, row);
  } catch (error) {
    if (!(error instanceof SheetRefusal)) throw error;
    const record = await recordOf(step);
    record.refuse({ code: error.code, facts: error.facts }, step.resources.clock.now());
    await step.em.flush();
  }
}

/** The step broke too often: people are told, and nothing was changed. */
export async function giveUp({ em, job, resources }: Pick<Step, 'em' | 'db' | 'job' | 'resources'>): Promise<void> {
  const record = await em.findOneOrFail(RegisterImport, { id: job.importId });
  if (record.state === 'undoing') record.keep();
  else record.refuse({ code: broken, facts: { id: job.requestId } }, resources.clock.now());
  await em.flush();
}

async function lay(step: Step, row: RegisterImportRow): Promise<void> {
  const layouts = await readInThread('lay', await fileOf(step, row));
  const record = await recordOf(step);
  record.lay(layouts, layouts[0] !== undefined && isComplete(layouts[0].mapping));
  await step.em.flush();
}

async function check(step: Step, row: RegisterImportRow): Promise<void> {
  const reading = await read(step, row);
  const speaksOf = await dayOf(step, row, reading);
  const counts = await rehearse(step, row, reading, speaksOf);
  await keepFaults(step.db, row, reading);
  const record = await recordOf(step);
  record.report(counts, [...reading.skipped], speaksOf);
  await step.em.flush();
}

async function run(step: Step, row: RegisterImportRow): Promise<void> {
  const reading = await read(step, row);
  if (reading.refused.length !== row.counts?.faulty) {
    (await recordOf(step)).checkAgain();
    return step.em.flush();
  }
  const counts = await writeRegister({ ...parts(step, row, reading), speaksOf: await dayOf(step, row, reading) });
  (await recordOf(step)).complete(counts, step.resources.clock.now());
  await step.em.flush();
}

async function undo(step: Step, row: RegisterImportRow): Promise<void> {
  const { em, db, resources, signal, progress } = step;
  const now = resources.clock.now();
  const standing = await standingInTheWay(db, row.id, 'zh-CN');
  if (standing.length === 0)
    await undoImport({ em, db, importId: row.id, vault: resources.vault, now, signal, progress });
  const record = await recordOf(step);
  if (standing.length === 0) record.completeUndo(now);
  else record.keep();
  await em.flush();
}

/** Thrown at the end of a dry run, so that nothing of it stays. */
class Rehearsed extends Error {
  readonly counts: ImportCounts;

  constructor(counts: ImportCounts) {
    super('a dry run ends here');
    this.counts = counts;
  }
}

/** EST-6: the dry run is the run itself, in a transaction of its own that is rolled back. */
async function rehearse(step: Step, row: RegisterImportRow, reading: SheetReading, speaksOf: CivilDate) {
  try {
    return await step.resources.db.write(step.actor, async (em, db): Promise<ImportCounts> => {
      throw new Rehearsed(await writeRegister({ ...parts(step, row, reading), em, db, speaksOf }));
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.counts;
    throw error;
  }
}

function parts({ em, db, resources, signal, progress }: Step, row: RegisterImportRow, reading: SheetReading) {
  const { vault, clock } = resources;
  const mapping = row.mapping as ColumnMapping;
  return {
    em,
    db,
    vault,
    signal,
    progress,
    reading,
    mapping,
    now: clock.now(),
    importId: row.id,
    projectId: row.project_id,
  };
}

async function read(step: Step, row: RegisterImportRow): Promise<SheetReading> {
  const { mapping } = row;
  if (!mapping) throw new Error('an import without a mapping is read');
  const knownBuildings = await buildingNames(step.db, row.project_id);
  const reading = await readInThread('read', { ...(await fileOf(step, row)), mapping, knownBuildings });
  await step.progress(10);
  return reading;
}

const fileOf = async ({ db }: Step, row: RegisterImportRow): Promise<SheetFile> => ({
  bytes: await contentOf(db, row.upload_id),
  name: row.file_name,
});

/** The day the sheet speaks of: as it says, but no later than today; otherwise the day on which it first came. */
async function dayOf({ db, resources }: Step, row: RegisterImportRow, { statedOn }: SheetReading): Promise<CivilDate> {
  const project = await db.row<{ time_zone: string }>('select time_zone from project where id = $1', [row.project_id]);
  const zone = project?.time_zone ?? 'Asia/Shanghai';
  const today = civilDate(resources.clock.now(), zone);
  if (statedOn !== null) return statedOn < today ? statedOn : today;
  return civilDate(await firstBrought(db, row), zone);
}

/** Loaded late: writing the register empties the entity manager as it goes. */
const recordOf = ({ em, job }: Step): Promise<RegisterImport> => em.findOneOrFail(RegisterImport, { id: job.importId });
