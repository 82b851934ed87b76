import { ApolloLink, Observable } from '@apollo/client';
import type { DocumentNode } from 'graphql';

/** The hash that the code generator wrote into a document, as `sha256:<hex>`: the app's manifest names it so. */
function hashOf(document: DocumentNode): string | undefined {
  const meta: unknown = Reflect.get(document, '__meta__');
  return (meta as { hash?: string } | undefined)?.hash;
}

/**
 * Sends the hash of each document and never its text: the server answers to those documents only that the portal and
 * the registered apps were built with.
 */
export function documentLink(): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const hash = hashOf(operation.query);
    if (!hash) return failing(`${operation.operationName ?? 'A document'} has no hash: write it with graphql(…)`);
    operation.extensions['persistedQuery'] = { version: 1, sha256Hash: hash.replace(/^sha256:/, '') };
    operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
    return forward(operation);
  });
}

const failing = (message: string): Observable<never> =>
  new Observable((observer) => observer.error(new Error(message)));
