import type { FieldReadFunction, TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/** Lists inside records that grow at their end ("load more"). */
const growing = { fields: { history: relayStylePagination() } };

const imported = { fields: { history: relayStylePagination(), faults: relayStylePagination() } };

/** A record that came with a list or a command is there at once when its page opens. */
const known =
  (type: string): FieldReadFunction =>
  (existing, { args, toReference }) =>
    existing === undefined && typeof args?.['id'] === 'string'
      ? toReference({ __typename: type, id: args['id'] })
      : existing;

export const typePolicies: TypePolicies = {
  Query: {
    fields: {
      unit: known('Unit'),
      party: known('Party'),
      visit: known('Visit'),
      visits: relayStylePagination(['projectId', 'filter']),
      registerImport: known('RegisterImport'),
      tenancyImport: known('TenancyImport'),
      arrearsImport: known('ArrearsImport'),
      ledgerAccount: known('LedgerAccount'),
      receipt: known('Receipt'),
      complaint: known('Complaint'),
      complaints: relayStylePagination(['projectId', 'filter']),
      callbacks: relayStylePagination(['projectId', 'list']),
      receipts: relayStylePagination(['projectId', 'receivedOn', 'number']),
    },
  },
  LedgerAccount: {
    fields: {
      charges: relayStylePagination(['openOnly']),
      entries: relayStylePagination(),
      receipts: relayStylePagination(),
    },
  },
  Complaint: growing,
  Unit: growing,
  Party: growing,
  Visit: growing,
  Project: growing,
  RegisterImport: imported,
  TenancyImport: imported,
  ArrearsImport: imported,
};
