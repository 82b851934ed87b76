import type { SheetKind } from '@onedesk/sheets';
import { readTenancy } from './readTenancy.ts';
import { type TenancyFault, tenancyFaults } from './tenancyFaults.ts';
import { type TenancyField, tenancyFields, tenants } from './tenancyFields.ts';
import type { TenancyRow } from './tenancyRow.ts';

/** LSE-3: a sheet of tenancies by unit. A reading thread loads it from here. */
export const kind: SheetKind<TenancyField, TenancyFault, TenancyRow> = {
  fields: tenancyFields,
  subject: tenants,
  required: ['unitCode', 'tenantName', 'monthlyRent'],
  facts: ['unitCode', 'tenantName', 'term', 'startsOn', 'monthlyRent', 'identity'],
  faults: tenancyFaults,
  read: (row) => readTenancy(row),
  twice: { field: 'tenantName', code: 'tenancyListedTwice' },
};
