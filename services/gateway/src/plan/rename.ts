import { eachRecord } from './records.ts';
import type { Rename } from './steps.ts';

/** Gives values the names back under which they are awaited. */
export function applyRenames(data: unknown, renames: readonly Rename[]): void {
  for (const { path, from, to } of renames) {
    eachRecord(data, path, (record) => {
      if (!(from in record)) return;
      record[to] = record[from];
      delete record[from];
    });
  }
}
