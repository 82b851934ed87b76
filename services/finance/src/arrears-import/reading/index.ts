import { moduleBeside, threadReader } from '@onedesk/sheets';
import type { ArrearsRow } from './arrearsRow.ts';

export { type ArrearsField, arrearsFields } from './arrearsFields.ts';
export type { ArrearsFault } from './arrearsFaults.ts';
export type { ArrearsRow } from './arrearsRow.ts';
export { kind } from './kind.ts';

/** LED-1: reads sheets of opening balances in the reading thread. */
export const readInThread = threadReader<string, ArrearsRow>(moduleBeside(import.meta.url, './kind'));
