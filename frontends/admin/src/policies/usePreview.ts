import { useApolloClient } from '@apollo/client/react';
import { type Problem, problemOf } from '@onedesk/web';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { PreviewPolicyQuery } from '../gql/graphql.ts';
import { PreviewPolicy } from './policies.graphql.ts';

type Page = PreviewPolicyQuery['ticketsPolicyPreview'];

/** What is looked at: a value from a day on. */
export interface Thought {
  projectId: string;
  key: string;
  /** JSON; null is the default. */
  value: string | null;
  effectiveOn: string;
}

/** What is known of a value so far. */
export interface PreviewState {
  /** What was looked at; another value or day needs another look. */
  of: Thought;
  total: number;
  examined: number;
  moved: Page['moved'];
  judged: Page['judged'];
  done: boolean;
  problem: Problem | null;
}

/** Looks at what a value would mean, page after page, and tells how far it is. A new look ends the one before. */
export function usePreview(): [state: PreviewState | null, look: (of: Thought) => void] {
  const client = useApolloClient();
  const [state, setState] = useState<PreviewState | null>(null);
  const latest = useRef(0);
  useEffect(
    () => () => {
      latest.current += 1;
    },
    [],
  );
  const look = useCallback(
    async (of: Thought) => {
      latest.current += 1;
      const mine = latest.current;
      let seen: PreviewState = { of, total: 0, examined: 0, moved: [], judged: [], done: false, problem: null };
      let after: string | null = null;
      setState(seen);
      do {
        const page: Page | Problem = await askFor(client, of, after);
        if (mine !== latest.current) return;
        seen = 'code' in page ? { ...seen, problem: page, done: true } : withPage(seen, page);
        after = 'code' in page ? null : (page.endCursor ?? null);
        setState(seen);
      } while (after);
    },
    [client],
  );
  return [state, (of) => void look(of)];
}

async function askFor(
  client: ReturnType<typeof useApolloClient>,
  of: Thought,
  after: string | null,
): Promise<Page | Problem> {
  try {
    const variables = { ...of, after };
    const { data } = await client.query({ query: PreviewPolicy, variables, fetchPolicy: 'no-cache' });
    return data?.ticketsPolicyPreview ?? { code: 'INTERNAL', fields: [] };
  } catch (error) {
    return problemOf(error);
  }
}

const withPage = (seen: PreviewState, page: Page): PreviewState => ({
  ...seen,
  total: page.total ?? seen.total,
  examined: seen.examined + page.examined,
  moved: [...seen.moved, ...page.moved],
  judged: [...seen.judged, ...page.judged],
  done: !page.endCursor,
});
