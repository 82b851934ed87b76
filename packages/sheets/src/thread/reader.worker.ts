import { parentPort } from 'node:worker_threads';
import { layoutsOf } from '../columns/layout.ts';
import { faultyRowsWorkbook } from '../faultBook.ts';
import { readRows, type SheetReading } from '../rows/readRows.ts';
import { readSheet } from '../sheet/readSheet.ts';
import type { Sheet } from '../sheet/sheetBook.ts';
import { SheetRefusal } from '../sheet/sheetRefusal.ts';
import type { SheetKind } from '../sheetKind.ts';
import type { ReaderTasks, ReadOptions, SheetFile, TaskName, ThreadMessage, ThreadOrder } from './tasks.ts';

/** Rows go over in parts, so that the thread that takes them answers others in between. */
const part = 1_000;

type Tasks = {
  [Name in TaskName]: (kind: SheetKind, input: ReaderTasks[Name]['input']) => Promise<ReaderTasks[Name]['output']>;
};

const tasks: Tasks = {
  lay: async (kind, { bytes, name }) => layoutsOf(kind, await readSheet(bytes, name)),
  async read(kind, input) {
    const reading = readingOf(kind, await sheetOf(input), input);
    for (let at = 0; at < reading.accepted.length; at += part) {
      say({ kind: 'rows', rows: reading.accepted.slice(at, at + part) });
    }
    return { ...reading, accepted: [] };
  },
  async faultyRows(kind, input) {
    const { mapping, faults, locale } = input;
    return faultyRowsWorkbook(kind, { sheet: await sheetOf(input), mapping, faults, locale });
  },
};

async function sheetOf({ bytes, name, mapping }: SheetFile & Pick<ReadOptions, 'mapping'>): Promise<Sheet> {
  const { sheets } = await readSheet(bytes, name);
  const sheet = sheets.find((one) => one.name === mapping.sheet);
  if (!sheet) throw new Error('the mapping names a sheet that the file does not have');
  return sheet;
}

const readingOf = (kind: SheetKind, sheet: Sheet, { mapping, ...known }: ReadOptions): SheetReading =>
  readRows(kind, sheet, mapping, known);

function say(message: ThreadMessage): void {
  parentPort?.postMessage(message, []);
}

async function follow({ kind: address, task, input }: ThreadOrder): Promise<void> {
  try {
    const { kind } = (await import(address)) as { kind: SheetKind };
    say({ kind: 'done', output: await tasks[task](kind, input as never) });
  } catch (error) {
    if (error instanceof SheetRefusal) say({ kind: 'refused', code: error.code, facts: error.facts });
    else say({ kind: 'broken', error: error as Error });
  }
}

parentPort?.on('message', (order: ThreadOrder) => void follow(order));
