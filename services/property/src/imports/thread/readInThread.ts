import { Worker } from 'node:worker_threads';
import type { UnitRow } from '../register/unitRow.ts';
import { SheetRefusal } from '../sheet/sheetRefusal.ts';
import type { ReaderTasks, SheetReading, TaskName, ThreadMessage } from './tasks.ts';

/** Built, the thread is JavaScript beside this file; in tests and watch mode it is the source. */
const script = new URL(`./reader.worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
const execArgv = import.meta.url.endsWith('.ts') ? ['--conditions=source'] : [];
/** Far above what the largest file that is accepted needs (MiB). */
const resourceLimits = { maxOldGenerationSizeMb: 1_536 };

/**
 * EST-6: reads a file in a thread of its own: a large sheet takes seconds, in which this one goes on answering.
 * @throws SheetRefusal as `readSheet` does; Error where the thread died
 */
export function readInThread<Name extends TaskName>(
  task: Name,
  input: ReaderTasks[Name]['input'],
): Promise<ReaderTasks[Name]['output']> {
  return new Promise((resolve, reject) => {
    const accepted: UnitRow[] = [];
    const worker = new Worker(script, { workerData: { task, input }, execArgv, resourceLimits });
    worker.on('message', (message: ThreadMessage) => {
      if (message.kind === 'rows') accepted.push(...message.rows);
      else if (message.kind === 'refused') reject(new SheetRefusal(message.code, message.facts));
      else resolve((task === 'read' ? { ...(message.output as SheetReading), accepted } : message.output) as never);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the reading thread ended (${code})`)));
  });
}
