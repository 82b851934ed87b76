import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from '@apollo/client';
import type { DocumentNode } from 'graphql';
import { expect, test } from 'vitest';
import { documentLink } from './documentLink.ts';

const hash = 'a'.repeat(64);
const generated = (text: string): DocumentNode => ({ ...gql(text), __meta__: { hash: `sha256:${hash}` } }) as never;

/** A client, and what it sends: extensions, and whether the text goes along. */
function client() {
  const sent: unknown[] = [];
  const end = new ApolloLink((operation) => {
    const { http } = operation.getContext() as { http?: { includeQuery?: boolean } };
    sent.push({ ...operation.extensions, text: http?.includeQuery !== false });
    return new Observable((observer) => {
      observer.next({ data: { me: { __typename: 'Me', id: '1', name: '林' } } });
      observer.complete();
    });
  });
  return {
    sent,
    client: new ApolloClient({
      cache: new InMemoryCache(),
      link: ApolloLink.from([documentLink(), end]),
      dataMasking: true,
    }),
  };
}

const byHash = { persistedQuery: { version: 1, sha256Hash: hash }, text: false };

test('a generated document is sent by its hash, masked fragments and all, whatever kind it is', async () => {
  const { client: apollo, sent } = client();
  await apollo.query({
    query: generated('query { me { id ...Name @unmask } } fragment Name on Me { name }'),
    fetchPolicy: 'no-cache',
  });
  await apollo.mutate({ mutation: generated('mutation { me { id name } }') });
  await new Promise<void>((done) => {
    apollo
      .subscribe({ query: generated('subscription { me { id name } }') })
      .subscribe({ complete: () => done(), error: () => done() });
  });
  expect(sent).toEqual([byHash, byHash, byHash]);
});

test('a document that nobody generated is not sent at all', async () => {
  const { client: apollo, sent } = client();
  await expect(apollo.query({ query: gql('query Hasty { me { id } }') })).rejects.toThrow('Hasty has no hash');
  expect(sent).toEqual([]);
});
