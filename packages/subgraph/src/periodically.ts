import { setTimeout as pause } from 'node:timers/promises';
import { systemPrincipal } from './principal.ts';
import { CommandContext, Context, type Resources } from './context.ts';
import { isOutage } from './errors.ts';
import { outsideRequests, watchJob } from './telemetry/index.ts';

/** How long to wait when the database is away, in milliseconds. */
const away = 2_000;

/**
 * Does something again and again until it is stopped; true says that there is more to do at once. What it does must be
 * right however often and by however many processes it is done.
 */
export function periodically(
  resources: Resources,
  { name, every }: { readonly name: string; readonly every: number },
  work: () => Promise<boolean | void>,
): () => Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const look = async (): Promise<void> => {
    while (!signal.aborted) {
      const wait = await watchJob(resources.db.schema, name, work).then(
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
