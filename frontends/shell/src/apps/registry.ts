import type { ApolloClient } from '@apollo/client';
import type { LocalText } from '@onedesk/web';
import { AppsQuery } from '../session.graphql.ts';

/** An app of the registry: where it lives and what it is called. */
export interface RegisteredApp {
  name: string;
  /** URL of its module-federation manifest. */
  entry: string;
  /** '/desk' */
  basePath: string;
  title: LocalText;
}

/** Paths of the shell itself: no app may sit there. */
const ownPaths = new Set(['/', '/sign-in', '/change-password', '/first-administrator']);

/** The apps this person may open, in order: from the graph, or from the file beside it when the graph has none to give. */
export async function readRegistry(client: ApolloClient): Promise<RegisteredApp[]> {
  try {
    const { data } = await client.query({ query: AppsQuery, fetchPolicy: 'network-only' });
    return asRegistry(data?.apps);
  } catch (error) {
    const fromFile = await readFile();
    if (fromFile) return fromFile;
    throw error;
  }
}

async function readFile(): Promise<RegisteredApp[] | null> {
  try {
    const response = await fetch('/apps.json', { cache: 'no-cache', signal: AbortSignal.timeout(8_000) });
    if (!response.ok) return null;
    const body: unknown = await response.json();
    return asRegistry(Array.isArray(body) ? body : (body as { apps?: unknown }).apps);
  } catch {
    return null;
  }
}

/** What is usable of a list that came from outside; a bad entry does not take the good ones with it. */
export function asRegistry(list: unknown): RegisteredApp[] {
  if (!Array.isArray(list)) return [];
  return list
    .filter(isEntry)
    .toSorted((a, b) => a.order - b.order)
    .map(({ name, entry, basePath, titleZh, titleEn }) => ({
      name,
      entry: new URL(entry, location.href).href,
      basePath,
      title: { 'zh-CN': titleZh, en: titleEn },
    }));
}

interface Entry {
  name: string;
  entry: string;
  basePath: string;
  titleZh: string;
  titleEn: string;
  order: number;
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const entry = value as Partial<Entry>;
  return (
    typeof entry.name === 'string' &&
    /^[a-z][a-z0-9_]*$/.test(entry.name) &&
    typeof entry.basePath === 'string' &&
    /^\/[a-z][a-z0-9-]*$/.test(entry.basePath) &&
    !ownPaths.has(entry.basePath) &&
    typeof entry.entry === 'string' &&
    URL.canParse(entry.entry, location.href) &&
    typeof entry.titleZh === 'string' &&
    typeof entry.titleEn === 'string' &&
    typeof entry.order === 'number'
  );
}
