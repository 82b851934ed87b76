import type { ApolloClient } from '@apollo/client';
import { graphql } from '../gql/index.ts';
import type { OpenStream } from './follow.ts';

/** Stands among the shell's documents, too: the shell opens the stream. */
const Changed = graphql(`
  subscription Changed($projectId: ID!) {
    changed(projectId: $projectId) {
      type
      id
      version
      operation
    }
  }
`);

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
