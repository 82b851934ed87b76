import { parentPort, workerData } from 'node:worker_threads';
import { layoutsOf } from '../columns/layout.ts';
import { readRegister } from '../register/register.ts';
import { statedDate } from '../register/statedDate.ts';
import { readSheet } from '../sheet/readSheet.ts';
import type { Sheet } from '../sheet/sheetBook.ts';
import { SheetRefusal } from '../sheet/sheetRefusal.ts';
import type { ReaderTasks, ReadOptions, SheetFile, SheetReading, TaskName, ThreadMessage } from './tasks.ts';

/** Rows go over in parts, so that the thread that takes them answers others in between. */
const part = 1_000;

const tasks: { [Name in TaskName]: (input: ReaderTasks[Name]['input']) => Promise<ReaderTasks[Name]['output']> } = {
  lay: async (file) => layoutsOf(await readSheet(file.bytes, file.name)),
  async read(input) {
    const reading = await readingOf(input);
    for (let at = 0; at < reading.accepted.length; at += part) {
      say({ kind: 'rows', rows: reading.accepted.slice(at, at + part) });
    }
    return { ...reading, accepted: [] };
  },
  async faultyRows(input) {
    const { refused } = await readingOf(input);
    // Loaded when it is needed: it is larger than everything else here.
    const { faultyRowsWorkbook } = await import('../faultBook.ts');
    const faults = refused.flatMap((row) => row.faults);
    return faultyRowsWorkbook(await sheetOf(input), input.mapping, faults, input.locale);
  },
};

async function readingOf(input: SheetFile & ReadOptions): Promise<SheetReading> {
  const sheet = await sheetOf(input);
  const reading = readRegister(sheet, input.mapping, { knownBuildings: input.knownBuildings });
  return { ...reading, statedOn: statedDate(sheet, input.mapping) };
}

let book: Awaited<ReturnType<typeof readSheet>> | undefined;

async function sheetOf({ bytes, name, mapping }: SheetFile & ReadOptions): Promise<Sheet> {
  book ??= await readSheet(bytes, name);
  const sheet = book.sheets.find((one) => one.name === mapping.sheet);
  if (!sheet) throw new Error('the mapping names a sheet that the file does not have');
  return sheet;
}

function say(message: ThreadMessage): void {
  parentPort?.postMessage(message, []);
}

async function run(): Promise<void> {
  const { task, input } = workerData as { task: TaskName; input: never };
  try {
    say({ kind: 'done', output: await tasks[task](input) });
  } catch (error) {
    if (!(error instanceof SheetRefusal)) throw error;
    say({ kind: 'refused', code: error.code, facts: error.facts });
  }
}

await run();
