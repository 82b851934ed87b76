import { setTimeout as pause } from 'node:timers/promises';
import { isCollision, isOutage, type Resources } from '@onedesk/subgraph';
import { actorOf, countAttempt, type ImportJob, takeJob, tellProgress, waitingJobs } from './importJob.ts';
import { giveUp, takeStep } from './steps.ts';

/** How long to wait when nothing waits, and when the database is away (ms). */
const idle = 400;
const away = 2_000;
/** A step that broke this often breaks always. */
const attempts = 5;

/** EST-6: does the steps of imports one after the other until it is stopped; what is not finished then is left to the next process. */
export function runImportJobs(resources: Resources): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  const ended = work(resources, stopping.signal);
  return Promise.resolve(async () => {
    stopping.abort();
    await ended;
  });
}

async function work(resources: Resources, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const wait = await workOnce(resources, signal).then(
      (did) => (did ? 0 : idle),
      (error: unknown) => {
        if (!isOutage(error)) resources.log.error({ err: error }, 'imports cannot be worked on');
        return away;
      },
    );
    if (wait > 0) await pause(wait, undefined, { signal }).catch(() => undefined);
  }
}

/** Takes one step of one import; false when there is none to take. */
async function workOnce(resources: Resources, signal: AbortSignal): Promise<boolean> {
  for (const job of await waitingJobs(resources.db)) {
    if (signal.aborted) return false;
    if (await attempt(job, resources, signal)) return true;
  }
  return false;
}

/** The whole step is one transaction: a process that dies in it has changed nothing. */
async function attempt(job: ImportJob, resources: Resources, signal: AbortSignal): Promise<boolean> {
  const { db, log } = resources;
  const actor = { principal: actorOf(job), requestId: job.requestId, action: actions[job.state] ?? 'importJob' };
  try {
    return await db.write(actor, async (em, reader) => {
      if (!(await takeJob(reader, job))) return false;
      const tries = await countAttempt(db, job);
      if (tries > attempts) await giveUp({ em, db: reader, job, resources });
      else await takeStep({ em, db: reader, job, actor, resources, signal, progress: teller(job, resources) });
      return true;
    });
  } catch (error) {
    if (signal.aborted) return false;
    if (isOutage(error)) throw error;
    log[isCollision(error) ? 'warn' : 'error']({ err: error, importId: job.importId }, 'a step of an import broke');
    return true;
  }
}

/** What stands in the audit. */
const actions: Partial<Record<ImportJob['state'], string>> = {
  reading: 'readSheet',
  checking: 'checkSheet',
  importing: 'runImport',
  undoing: 'undoImport',
};

/** At most three times a second. */
const tellEvery = 333;

function teller(job: ImportJob, { db }: Resources): (percent: number) => Promise<void> {
  let last = 0;
  return async (percent) => {
    const now = performance.now();
    if (now - last < tellEvery) return;
    last = now;
    await tellProgress(db, job, percent);
  };
}
