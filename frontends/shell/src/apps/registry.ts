import type { ApolloClient } from '@apollo/client';
import type { LocalText } from '@onedesk/web';
import { AppsQuery } from '../session.graphql.ts';

/** An app of the registry: where it lives and what it is called. */
export interface RegisteredApp {
  name: string;
  version: string;
  /** The version of the contract that it was built for. */
  contract: number;
  /** URL of the folder of its files. */
  address: string;
  /** URL of its module-federation manifest. */
  entry: string;
  /** URL → hash of all that it may load; null for an app under development, whose files change. */
  scripts: ReadonlyMap<string, string> | null;
  /** '/desk' */
  basePath: string;
  title: LocalText;
}

/** Paths of the shell itself: no app may sit there. */
const ownPaths = new Set(['/', '/sign-in', '/change-password', '/first-administrator']);

/** The apps this person may open, in order. */
export async function readRegistry(client: ApolloClient): Promise<RegisteredApp[]> {
  const { data } = await client.query({ query: AppsQuery, fetchPolicy: 'network-only' });
  return asRegistry(data?.apps);
}

/** What is usable of a list that came from outside; a bad entry does not take the good ones with it. */
export function asRegistry(list: unknown): RegisteredApp[] {
  if (!Array.isArray(list)) return [];
  return list
    .filter(isEntry)
    .toSorted((a, b) => a.order - b.order)
    .map(({ name, version, contract, address, entry, scripts, basePath, titleZh, titleEn }) => {
      const folder = new URL(address, location.origin).href;
      return {
        name,
        version,
        contract,
        address: folder,
        entry: new URL(entry, location.origin).href,
        scripts: scripts && new Map(scripts.map(({ path, integrity }) => [new URL(path, folder).href, integrity])),
        basePath,
        title: { 'zh-CN': titleZh, en: titleEn },
      };
    });
}

interface Entry {
  name: string;
  version: string;
  contract: number;
  address: string;
  entry: string;
  scripts: { path: string; integrity: string }[] | null;
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
    typeof entry.version === 'string' &&
    typeof entry.contract === 'number' &&
    isUrl(entry.address) &&
    isUrl(entry.entry) &&
    (entry.scripts === null || Array.isArray(entry.scripts)) &&
    typeof entry.titleZh === 'string' &&
    typeof entry.titleEn === 'string' &&
    typeof entry.order === 'number'
  );
}

const isUrl = (value: unknown): value is string => typeof value === 'string' && URL.canParse(value, location.origin);
