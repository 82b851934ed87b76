import { Worker } from 'node:worker_threads';
import type { SheetReading } from '../rows/readRows.ts';
import { SheetRefusal } from '../sheet/sheetRefusal.ts';
import type { PlacedRow } from '../sheetKind.ts';
import type { ReaderTasks, TaskName, ThreadMessage, ThreadOrder } from './tasks.ts';

/** Built, the thread is JavaScript beside this file; in tests and watch mode it is the source. */
const script = moduleBeside(import.meta.url, './reader.worker');
const execArgv = import.meta.url.endsWith('.ts') ? ['--conditions=source'] : [];
/** Far above what the largest file that is accepted needs (MiB). */
const resourceLimits = { maxOldGenerationSizeMb: 1_536 };
/** The largest file that is accepted takes some seconds (ms). */
const longest = 180_000;
/** How long an idle thread waits for more before it ends (ms). */
const patience = 20_000;

let thread: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();

/** The address of a module, named without its ending, beside another one: both are sources, or both are built. */
export function moduleBeside(url: string, path: string): URL {
  return new URL(path + (url.endsWith('.ts') ? '.ts' : '.js'), url);
}

/** What a thread reads files of one kind for. */
export type ThreadReader<Field extends string, Row extends PlacedRow> = <Name extends TaskName>(
  task: Name,
  input: ReaderTasks<Field, Row>[Name]['input'],
) => Promise<ReaderTasks<Field, Row>[Name]['output']>;

/**
 * EST-6: reads files of the kind of sheet that a module exports as `kind`:
 * `threadReader<RegisterField, UnitRow>(moduleBeside(import.meta.url, './kind'))`.
 */
export function threadReader<Field extends string, Row extends PlacedRow>(kind: URL): ThreadReader<Field, Row> {
  return (task, input) => readInThread({ kind: kind.href, task, input }) as never;
}

/**
 * Reads a file in a thread of its own: a large sheet takes seconds, in which this one goes on answering. One
 * after the other, so that ten large files do not take ten times the memory.
 * @throws SheetRefusal as `readSheet` does; Error where the thread died or took too long
 */
function readInThread(order: ThreadOrder): Promise<unknown> {
  const answer = last.then(() => ask(order));
  last = answer.catch(() => undefined);
  return answer;
}

async function ask(order: ThreadOrder): Promise<unknown> {
  const worker = (thread ??= start());
  clearTimeout(ending);
  worker.ref();
  try {
    return await answerOf(worker, order);
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

function answerOf(worker: Worker, order: ThreadOrder): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const accepted: PlacedRow[] = [];
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
      else resolve(order.task === 'read' ? { ...(message.output as SheetReading), accepted } : message.output);
    };
    worker.on('message', hear).once('error', died).once('exit', exited);
    worker.postMessage(order, []);
  });
}
