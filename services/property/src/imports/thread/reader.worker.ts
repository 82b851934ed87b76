import { parentPort } from 'node:worker_threads';
import { layoutsOf } from '../columns/layout.ts';
import { readRegister } from '../register/register.ts';
import { statedDate } from '../register/statedDate.ts';
import { readSheet } from '../sheet/readSheet.ts';
import type { Sheet } from '../sheet/sheetBook.ts';
import { SheetRefusal } from '../sheet/sheetRefusal.ts';
import type {
  ReaderTasks,
  ReadOptions,
  SheetFile,
  SheetReading,
  TaskName,
  ThreadMessage,
  ThreadOrder,
} from './tasks.ts';

/** Rows go over in parts, so that the thread that takes them answers others in between. */
const part = 1_000;

const tasks: { [Name in TaskName]: (input: ReaderTasks[Name]['input']) => Promise<ReaderTasks[Name]['output']> } = {
  lay: async ({ bytes, name }) => layoutsOf(await readSheet(bytes, name)),
  async read(input) {
    const reading = readingOf(await sheetOf(input), input);
    for (let at = 0; at < reading.accepted.length; at += part) {
      say({ kind: 'rows', rows: reading.accepted.slice(at, at + part) });
    }
    return { ...reading, accepted: [] };
  },
  async faultyRows(input) {
    const sheet = await sheetOf(input);
    const faults = readingOf(sheet, input).refused.flatMap((row) => row.faults);
    // Loaded when it is needed: it is larger than everything else here.
    const { faultyRowsWorkbook } = await import('../faultBook.ts');
    return faultyRowsWorkbook(sheet, input.mapping, faults, input.locale);
  },
};

async function sheetOf({ bytes, name, mapping }: SheetFile & ReadOptions): Promise<Sheet> {
  const { sheets } = await readSheet(bytes, name);
  const sheet = sheets.find((one) => one.name === mapping.sheet);
  if (!sheet) throw new Error('the mapping names a sheet that the file does not have');
  return sheet;
}

function readingOf(sheet: Sheet, { mapping, knownBuildings }: ReadOptions): SheetReading {
  return { ...readRegister(sheet, mapping, { knownBuildings }), statedOn: statedDate(sheet, mapping) };
}

function say(message: ThreadMessage): void {
  parentPort?.postMessage(message, []);
}

async function follow({ task, input }: ThreadOrder): Promise<void> {
  try {
    say({ kind: 'done', output: await tasks[task](input as never) });
  } catch (error) {
    if (error instanceof SheetRefusal) say({ kind: 'refused', code: error.code, facts: error.facts });
    else say({ kind: 'broken', error: error as Error });
  }
}

parentPort?.on('message', (order: ThreadOrder) => void follow(order));
