import { useApolloClient, useQuery } from '@apollo/client/react';
import { useCommand, useLive } from '@onedesk/web';
import { useCallback } from 'react';
import { MarkReadMutation, UnreadQuery } from './notifications.graphql.ts';

/** The record of the graph's news that says: this person's notifications are other ones now. */
export const inboxTypes: readonly string[] = ['Inbox'];

/** How many notifications the person has not read, live; undefined until it is known. */
export function useUnread(): number | undefined {
  const { data, refetch } = useQuery(UnreadQuery);
  useLive(inboxTypes, refetch);
  return data?.unreadNotifications;
}

/** Marks notifications read, some or all up to one that was seen; whoever shows them looks again. */
export function useMarkRead(): (wish: { ids: string[] } | { upTo: string }) => Promise<boolean> {
  const client = useApolloClient();
  const [mark] = useCommand(MarkReadMutation);
  return useCallback(
    async (wish) => {
      const { ok } = await mark(wish);
      // Not waited for: the news would bring it too, but perhaps the stream is just being opened again.
      if (ok) void client.refetchQueries({ include: ['UnreadNotifications', 'MyNotifications'] });
      return ok;
    },
    [client, mark],
  );
}
