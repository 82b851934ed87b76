import { useApolloClient, useQuery } from '@apollo/client/react';
import type { Session } from '@onedesk/web';
import { useCallback, useMemo, useState } from 'react';
import { rememberedProject, rememberProject } from '../preferences/chosenProject.ts';
import { isDark, usePreferences } from '../preferences/preferences.ts';
import { ProjectsQuery, SessionQuery } from '../session.graphql.ts';

export interface LoadedSession {
  session: Session | null;
  /** The language kept with the account. */
  accountLocale: string | undefined;
  error: unknown;
  retry: () => unknown;
  chooseProject: (id: string) => Promise<void>;
}

/** Who is signed in, and what they may do on the chosen project: the one chosen last, else the first. */
export function useLoadedSession(): LoadedSession {
  const client = useApolloClient();
  const preferences = usePreferences();
  const [wanted, setWanted] = useState(rememberedProject);
  const projects = useQuery(ProjectsQuery);
  // Without the register of projects (its service is down) the rest of the portal still works.
  const settled = projects.data !== undefined || projects.error !== undefined;
  const list = projects.data?.projects;
  const project = list?.find(({ id }) => id === wanted) ?? list?.[0] ?? null;
  const person = useQuery(SessionQuery, { variables: { projectId: project?.id ?? null }, skip: !settled });
  const me = (person.data ?? person.previousData)?.me;
  const { locale } = preferences;
  const dark = isDark(preferences);

  const chooseProject = useCallback(
    async (id: string) => {
      // First the permissions, then the switch: no page sees one project with the permissions of another.
      await client.query({ query: SessionQuery, variables: { projectId: id }, fetchPolicy: 'network-only' });
      rememberProject(id);
      setWanted(id);
    },
    [client],
  );
  const session = useMemo((): Session | null => {
    if (!me) return null;
    const held = new Set(me.permissions);
    return {
      account: { id: me.id, name: me.name, username: me.username, roles: me.roles },
      project: project ? { id: project.id, name: project.name } : null,
      projects: (list ?? []).map(({ id, name }) => ({ id, name })),
      can: (permission) => held.has(permission),
      locale,
      dark,
    };
  }, [me, project, list, locale, dark]);
  return { session, accountLocale: me?.locale, error: person.error, retry: person.refetch, chooseProject };
}
