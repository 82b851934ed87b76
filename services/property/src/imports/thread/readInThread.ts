import { Worker } from 'node:worker_threads';
import type { UnitRow } from '../register/unitRow.ts';
import { SheetRefusal } from '../sheet/sheetRefusal.ts';
import type { ReaderTasks, SheetReading, TaskName, ThreadMessage } from './tasks.ts';

/** Built, the thread is JavaScript beside this file; in tests and watch mode it is the source. */
const script = new URL(`./reader.worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
const execArgv = import.meta.url.endsWith('.ts') ? ['--conditions=source'] : [];
/** Far above what the largest file that is accepted needs (MiB). */
const resourceLimits = { maxOldGenerationSizeMb: 1_536 };
/** The largest file that is accepted takes some seconds (ms). */
const longest = 180_000;
/** How long an idle thread waits for more before it ends (ms). */
const patience = 20_000;

let thread: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * EST-6: reads a file in a thread of its own: a large sheet takes seconds, in which this one goes on answering. One
 * after the other, so that ten large files do not take ten times the memory.
 * @throws SheetRefusal as `readSheet` does; Error where the thread died or took too long
 */
export function readInThread<Name extends TaskName>(
  task: Name,
  input: ReaderTasks[Name]['input'],
): Promise<ReaderTasks[Name]['output']> {
  const answer = last.then(() => ask(task, input));
  last = answer.catch(() => undefined);
  return answer;
}

async function ask<Name extends TaskName>(task: Name, input: ReaderTasks[Name]['input']) {
  const worker = (thread ??= start());
  clearTimeout(ending);
  worker.ref();
  try {
    return await answerOf(worker, task, input);
  } finally {
    // Nobody's process stays alive for an idle thread.
    worker.unref();
    ending = setTimeout(() => void worker.terminate(), patience).unref();
  }
}

let ending: NodeJS.Timeout | undefined;

function start(): Worker {
  const worker = new Worker(script, { execArgv, resourceLimits });
  worker.once('exit', () => {
    if (thread === worker) thread = undefined;
  });
  return worker;
}

function answerOf<Name extends TaskName>(
  worker: Worker,
  task: Name,
  input: ReaderTasks[Name]['input'],
): Promise<ReaderTasks[Name]['output']> {
  return new Promise((resolve, reject) => {
    const accepted: UnitRow[] = [];
    const late = setTimeout(() => void worker.terminate(), longest);
    const end = () => {
      clearTimeout(late);
      worker.off('message', hear).off('error', died).off('exit', exited);
    };
    const died = (error: Error) => {
      end();
      thread = undefined;
      reject(error);
    };
    const exited = (code: number) => died(new Error(`the reading thread ended (${code})`));
    const hear = (message: ThreadMessage) => {
      if (message.kind === 'rows') {
        accepted.push(...message.rows);
        return;
      }
      end();
      if (message.kind === 'broken') reject(message.error);
      else if (message.kind === 'refused') reject(new SheetRefusal(message.code, message.facts));
      else resolve((task === 'read' ? { ...(message.output as SheetReading), accepted } : message.output) as never);
    };
    worker.on('message', hear).once('error', died).once('exit', exited);
    worker.postMessage({ task, input }, []);
  });
}
