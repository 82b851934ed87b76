import { Failure, Refusal } from '@onedesk/kernel';
import { Counter, Histogram } from 'prom-client';
import { isOutage } from '../errors.ts';
import { note, rootSpan, span } from './span.ts';

const transactionSeconds = new Histogram({
  name: 'onedesk_sql_transaction_seconds',
  help: 'Time of a transaction, its wait for a connection included, by service, kind and outcome',
  labelNames: ['service', 'kind', 'outcome'] as const,
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5, 30],
});

/** A transaction of a service's database, as metric and step of the trace. */
export async function watchTransaction<Result>(
  service: string,
  kind: 'read' | 'write',
  work: () => Promise<Result>,
): Promise<Result> {
  const started = performance.now();
  let outcome = 'rolledBack';
  try {
    const result = await span(`${kind} ${service}`, { 'db.namespace': service, 'onedesk.transaction': kind }, work);
    outcome = 'committed';
    return result;
  } finally {
    transactionSeconds.observe({ service, kind, outcome }, (performance.now() - started) / 1_000);
  }
}

const commands = new Counter({
  name: 'onedesk_commands_total',
  help: 'Commands by mutation and outcome: done, refused (by a rule), rejected (input or permission), failed (a bug or an outage)',
  labelNames: ['mutation', 'outcome'] as const,
});

/** Commands that came again with the same key and were answered with their earlier outcome. */
export const commandRepeats = new Counter({
  name: 'onedesk_command_repeats_total',
  help: 'Commands that came again and were answered with their earlier outcome, by mutation',
  labelNames: ['mutation'] as const,
});

/** A command, as metric and step of the trace. */
export function watchCommand<Result extends object>(mutation: string, work: () => Promise<Result>): Promise<Result> {
  return span(`command ${mutation}`, { 'onedesk.mutation': mutation }, async () => {
    try {
      const result = await work();
      tell('done');
      return result;
    } catch (error) {
      tell(error instanceof Refusal ? 'refused' : error instanceof Failure ? 'rejected' : 'failed');
      throw error;
    }
  });

  function tell(outcome: string): void {
    commands.inc({ mutation, outcome });
    note({ 'onedesk.outcome': outcome });
  }
}

const jobSeconds = new Histogram({
  name: 'onedesk_job_seconds',
  help: 'Time of a step that the system does by itself (projections, imports), by service, job and outcome',
  labelNames: ['service', 'job', 'outcome'] as const,
  buckets: [0.005, 0.025, 0.1, 0.5, 1, 5, 30, 120, 600],
});

/** A step of a job, as metric and trace of its own. */
export async function watchJob<Result>(service: string, job: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  let outcome = 'failed';
  try {
    const attributes = { 'onedesk.service': service, 'onedesk.job': job };
    const result = await rootSpan(`job ${service} ${job}`, { attributes }, work);
    outcome = 'done';
    return result;
  } catch (error) {
    if (isOutage(error)) outcome = 'outage';
    throw error;
  } finally {
    jobSeconds.observe({ service, job, outcome }, (performance.now() - started) / 1_000);
  }
}
