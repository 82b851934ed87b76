import { createContext, useContext } from 'react';
import type { Locale } from './contract.ts';

/** The person who is signed in. */
export interface SessionAccount {
  id: string;
  name: string;
  username: string;
  /** Roles of PPL-1, company roles and those of the chosen project. */
  roles: readonly string[];
}
/** A project that the person works on. */
export interface SessionProject {
  id: string;
  name: string;
}

/** Who works here, on which project, and how they like to see it. */
export interface Session {
  account: SessionAccount;
  /** The project that was chosen; null when the person holds a role in none. */
  project: SessionProject | null;
  projects: readonly SessionProject[];
  /** Whether the permission table (PPL-1) grants the key on the chosen project. For the service this decides nothing: it asks again. */
  can: (permission: string) => boolean;
  locale: Locale;
  dark: boolean;
}

const SessionContext = createContext<Session | null>(null);
const AppBaseContext = createContext('');

/** Gives the session to the pages inside it. The shell has it once; a test of a page brings its own. */
export const SessionProvider = SessionContext.Provider;
/** Tells the pages inside it the base path of their app. */
export const AppBaseProvider = AppBaseContext.Provider;

/** The signed-in person's session, and the base path of the app that asks ('/desk'; '' in the shell). Throws outside the shell. */
export function useSession(): Session & { basePath: string } {
  const session = useContext(SessionContext);
  const basePath = useContext(AppBaseContext);
  if (!session) throw new Error('useSession needs the shell around it');
  return { ...session, basePath };
}

/** Base path of the app, without a trailing slash: `<Link to={`${useAppBase()}/units`}>`. */
export function useAppBase(): string {
  return useContext(AppBaseContext);
}
