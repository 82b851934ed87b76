import { type ApolloClient, gql, type TypedDocumentNode } from '@apollo/client';
import type { OpenStream } from './follow.ts';
import type { ChangedRecord } from './news.ts';

const Changed: TypedDocumentNode<{ changed: ChangedRecord[] }, { projectId: string }> = gql`
  subscription Changed($projectId: ID!) {
    changed(projectId: $projectId) {
      type
      id
      version
      operation
    }
  }
`;

/** The graph's stream of what changes in a project. */
export const changesOf =
  (client: ApolloClient, projectId: string): OpenStream =>
  (hear, end) => {
    const stream = client.subscribe({ query: Changed, variables: { projectId }, fetchPolicy: 'no-cache' }).subscribe({
      next: ({ data }) => (data ? hear(data.changed) : undefined),
      error: end,
      complete: end,
    });
    return () => stream.unsubscribe();
  };
