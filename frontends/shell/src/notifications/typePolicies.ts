import type { TypePolicies } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/** The list of notifications grows at its end. */
export const notificationPolicies: TypePolicies = {
  Query: { fields: { myNotifications: relayStylePagination(['unreadOnly']) } },
};
