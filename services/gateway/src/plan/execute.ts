import { relocated, unavailable, unrenamed } from './errors.ts';
import { loadEntities } from './loadEntities.ts';
import { merge } from './merge.ts';
import { applyRenames } from './rename.ts';
import { type Run, variablesFor } from './run.ts';
import type { Answer } from '@onedesk/subgraph';
import type { FetchStep, Step } from './steps.ts';

/** Runs a plan: asks the services and gathers their answers in the run's data and errors. Never rejects for a service. */
export async function execute(step: Step, run: Run): Promise<void> {
  switch (step.kind) {
    case 'sequence':
      for (const one of step.steps) await execute(one, run);
      return;
    case 'parallel':
      await Promise.all(step.steps.map((one) => execute(one, run)));
      return;
    case 'fetch': {
      const answer = await run.services.ask(step.call, variablesFor(step.call, run), run.context);
      addFetched(step, answer, run);
      return;
    }
    case 'entities':
      return loadEntities(step, run);
  }
}

/** Adds what a service answered at the root. */
export function addFetched(
  { call: { service }, firstKey, renames }: FetchStep,
  answer: Answer | undefined,
  run: Run,
): void {
  if (!answer) {
    run.errors.push(unavailable(service, [firstKey], run));
    return;
  }
  for (const error of answer.errors ?? [])
    run.errors.push(relocated(error, service, unrenamed(error.path ?? [firstKey], renames), run));
  if (!answer.data) return;
  applyRenames(answer.data, renames);
  merge(run.data, answer.data);
}
