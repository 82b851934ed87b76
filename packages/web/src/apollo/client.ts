import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type TypePolicies } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { RetryLink } from '@apollo/client/link/retry';
import { relayStylePagination } from '@apollo/client/utilities';
import { OperationTypeNode } from 'graphql';
import type { FrontendModule, Locale } from '../contract.ts';
import { possibleTypes } from '../gql/possibleTypes.ts';
import { newKey } from '../newKey.ts';
import type { AvailabilityWatch } from './availability.ts';
import { documentLink } from './documentLink.ts';
import { problemOf } from './problem.ts';

/** What the client of a page is told by the shell. */
export interface ApolloOptions {
  /** Language of the answers' messages, asked at every request. */
  locale: () => Locale;
  availability: AvailabilityWatch;
  /** The session is over: sign in again and come back. */
  onSignedOut: () => void;
  /** The password must be changed before anything else. */
  onPasswordChangeRequired: () => void;
}

/** The client of the staff graph: one per page, made by the shell. */
export function createApollo(options: ApolloOptions): ApolloClient {
  return new ApolloClient({
    cache: new InMemoryCache({ possibleTypes, typePolicies }),
    link: ApolloLink.from([errorLink(options), retryLink(), headersLink(options.locale), documentLink(), httpLink()]),
    dataMasking: true,
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
}

/** Adds what an app says about the cache. */
export function extendCache(
  client: ApolloClient,
  module: Pick<FrontendModule, 'typePolicies' | 'possibleTypes'>,
): void {
  const { cache } = client;
  if (!(cache instanceof InMemoryCache)) return;
  if (module.typePolicies) cache.policies.addTypePolicies(module.typePolicies);
  if (module.possibleTypes) cache.policies.addPossibleTypes(module.possibleTypes);
}

/** Lists that grow at their end ("load more"); an app adds its own in `typePolicies`. */
const connections = {
  units: relayStylePagination(['projectId', 'filter', 'orderBy']),
  parties: relayStylePagination(['projectId', 'filter']),
  registerImports: relayStylePagination(['projectId']),
  propertyAudit: relayStylePagination(['projectId', 'filter']),
  financeAudit: relayStylePagination(['projectId', 'filter']),
  ticketsAudit: relayStylePagination(['projectId', 'filter']),
  accounts: relayStylePagination(['search', 'active']),
  apiKeys: relayStylePagination(['current']),
  identityAudit: relayStylePagination(['filter']),
};

/** Entries of histories are numbered per service: their ids would meet in the cache. */
const typePolicies: TypePolicies = { Query: { fields: connections }, HistoryEntry: { keyFields: false } };

function errorLink({ availability, onSignedOut, onPasswordChangeRequired }: ApolloOptions): ApolloLink {
  return new ErrorLink(({ error }) => {
    const { code } = problemOf(error);
    if (code === 'UNAUTHENTICATED') onSignedOut();
    if (code === 'PASSWORD_CHANGE_REQUIRED') onPasswordChangeRequired();
    if (code === 'UNREACHABLE' || code === 'UNAVAILABLE') availability.suspect();
  });
}

function retryLink(): ApolloLink {
  return new RetryLink({
    delay: { initial: 300, max: 3_000, jitter: true },
    attempts: (count, operation, error) =>
      count < 3 && operation.operationType === OperationTypeNode.QUERY && problemOf(error).code === 'UNREACHABLE',
  });
}

function headersLink(locale: () => Locale): ApolloLink {
  return new SetContextLink(({ headers }) => ({
    headers: { ...headers, 'accept-language': locale(), 'x-request-id': newKey() },
  }));
}

function httpLink(): ApolloLink {
  return new HttpLink({ uri: '/graphql', credentials: 'same-origin' });
}
