import { setTimeout as pause } from 'node:timers/promises';
import { systemPrincipal } from './principal.ts';
import { CommandContext, Context, type Resources } from './context.ts';
import { isOutage } from './errors.ts';
import { isPlaying } from './playing.ts';
import { outsideRequests, watchJob } from './telemetry/index.ts';

/** How long to wait when the database is away, in milliseconds. */
const away = 2_000;

/** Something that a service does by itself, again and again. */
export interface Job {
  readonly name: string;
  /** How long to wait when nothing is left to do, in milliseconds. */
  readonly every: number;
  /** Whether it decides, records or says something about the work of projects: then it leaves a past that is being played alone. */
  readonly onProjects: boolean;
  /** True: there is more to do at once. Right however often and by however many processes it is done. */
  readonly work: () => Promise<boolean | void>;
}

/** Does a job again and again until it is stopped. */
export function periodically(resources: Resources, job: Job): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const { name, every } = job;
  const look = async (): Promise<void> => {
    while (!signal.aborted) {
      const wait = await watchJob(resources.db.schema, name, () => doOnce(resources, job)).then(
        (more) => (more ? 0 : every),
        (error: unknown) => {
          if (!isOutage(error)) resources.log.error({ err: error, job: name }, 'a job broke and is done again later');
          return away;
        },
      );
      await pause(wait, undefined, { signal, ref: false }).catch(() => undefined);
    }
  };
  const ended = outsideRequests(look);
  return async () => {
    stopping.abort();
    await ended;
  };
}

/**
 * Does a job once, unless it has to wait: jobs see the present, and what a simulation has not lived through yet is not
 * theirs to record, to remind of or to report. True when there is more to do at once.
 */
export async function doOnce(resources: Resources, { onProjects, work }: Job): Promise<boolean> {
  if (onProjects && (await isPlaying(resources))) return false;
  return (await work()) === true;
}

/** One transaction of the system itself, outside any request, as a command has it. */
export function byItself<Result>(
  resources: Resources,
  action: string,
  work: (command: CommandContext) => Promise<Result>,
): Promise<Result> {
  const principal = systemPrincipal('system', '系统');
  const request = { principal, requestId: '', locale: 'zh-CN' } as const;
  return resources.db.write({ principal, requestId: '', action }, (em, db) =>
    work(new CommandContext(new Context(request, resources), em, db)),
  );
}
