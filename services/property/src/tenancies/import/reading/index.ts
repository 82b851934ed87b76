import { moduleBeside, threadReader } from '@onedesk/sheets';
import type { TenancyRow } from './tenancyRow.ts';

export { kind } from './kind.ts';
export type { TenancyFault } from './tenancyFaults.ts';
export { type TenancyField, tenancyFields } from './tenancyFields.ts';
export type { TenancyRow } from './tenancyRow.ts';

/** LSE-3: reads sheets of tenancies in the reading thread. */
export const readInThread = threadReader<string, TenancyRow>(moduleBeside(import.meta.url, './kind'));
