import type { TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/** Lists inside records that grow at their end ("load more"). */
const growing = { fields: { history: relayStylePagination() } };

export const typePolicies: TypePolicies = {
  Unit: growing,
  Party: growing,
  Project: growing,
  RegisterImport: { fields: { history: relayStylePagination(), faults: relayStylePagination() } },
};
