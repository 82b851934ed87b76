import { setTimeout as pause } from 'node:timers/promises';
import type { Resources } from './context.ts';
import { isOutage } from './errors.ts';
import type { Projection } from './projection.ts';
import { watchJob } from './telemetry/index.ts';
import {
  type AtPoint,
  clear,
  follow,
  nextEvents,
  readStanding,
  type Standing,
  swap,
  type Work,
} from './projection-step.ts';

/** How often the source is asked whether something changed (ms): while it does, and when it has been quiet. */
const idle = 300;
const idleWhenQuiet = 1_000;
/** So many looks in a row that found nothing are called quiet. */
const quietAfter = 10;
/** How long to wait after a failure, doubled with each further one (ms). */
const firstPause = 100;
const longestPause = 10_000;
/** A source that has only just been started, or a database that blinked, is not worth a line. */
const toldAfter = 4;

/**
 * Follows the feeds until it is stopped; what is not finished then is left to the next process, and so is everything
 * that another process is at. `at` is for tests that let the process die.
 */
export function runProjections(
  projections: readonly Projection[],
  resources: Resources,
  at: AtPoint = () => undefined,
): () => Promise<void> {
  const stopping = new AbortController();
  const ended = projections.map((projection) => keepUp({ projection, resources, at }, stopping.signal));
  return async () => {
    stopping.abort();
    await Promise.all(ended);
  };
}

async function keepUp(work: Work, signal: AbortSignal): Promise<void> {
  let failures = 0;
  let quiet = 0;
  while (!signal.aborted) {
    const wait = await advance(work).then(
      (did) => {
        if (failures >= toldAfter) work.resources.log.info({ projection: work.projection.name }, 'it follows again');
        failures = 0;
        quiet = did ? 0 : quiet + 1;
        if (did) return 0;
        return quiet > quietAfter ? idleWhenQuiet : idle;
      },
      (error: unknown) => {
        failures += 1;
        if (failures === toldAfter && !signal.aborted) tell(work, error);
        return Math.min(firstPause * 2 ** failures, longestPause);
      },
    );
    if (wait > 0) await pause(wait, undefined, { signal }).catch(() => undefined);
  }
}

/** Once for a row of failures; it goes on trying. */
function tell({ projection, resources }: Work, error: unknown): void {
  const { name, source } = projection;
  const level = isOutage(error) ? 'warn' : 'error';
  resources.log[level]({ err: error, projection: name, source }, 'a projection does not follow its source');
}

/** Goes one page further, or a step of building anew; false when there was nothing to do or another process does it. */
export async function advance(work: Work): Promise<boolean> {
  const before = await readStanding(work);
  const quiet = before.building === null && !before.superseded;
  if (quiet && (await nextEvents(work, before.position, 1)).length === 0) return false;
  return watchJob(work.resources.db.schema, `projection ${work.projection.name}`, () => further(work, before));
}

async function further(work: Work, before: Standing): Promise<boolean> {
  if ((await follow(work, 'served')) === 'busy') return false;
  if (before.superseded) await clear(work);
  // What is read now comes first; then the generation beside it, which is swapped in once it is as far.
  if (before.building !== null && (await follow(work, 'building')) === 'done') {
    if ((await swap(work)) === 'done') await clear(work);
  }
  return true;
}

/** Lets the projections come as far as their sources' feeds can be read now. */
export async function settleProjections(projections: readonly Projection[], resources: Resources): Promise<void> {
  for (const projection of projections) {
    while (await advance({ projection, resources, at: () => undefined }));
  }
}
