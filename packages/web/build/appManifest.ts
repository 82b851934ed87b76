import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CONTRACT } from '../src/version.ts';

/** Name of the file in which a built app says what it is; it lies beside the app's entry. */
export const MANIFEST_FILE = 'onedesk-app.json';

/** What the portal must know of an app before it loads any of it. */
export interface AppFacts {
  /** Where the portal mounts the app: `/meters`. `/` is the shell's. */
  basePath: string;
  titleZh: string;
  titleEn: string;
  /** Place in the navigation; ours are 10 (desk), 20 (reports) and 90 (administration). 50 when it is left out. */
  order?: number;
  /** Keys of the permission table (PPL-1): whoever holds one of them sees the app. Left out or empty: everybody who is signed in. */
  anyOf?: readonly string[];
  /** Version of the app, as semver; the `version` of its package.json when it is left out. */
  version?: string;
}

/** `onedesk-app.json`: what a built app is. Paths are relative to the file's own address. */
export interface AppManifest {
  name: string;
  version: string;
  /** The version of the contract that the app was built against. */
  contract: number;
  basePath: string;
  titleZh: string;
  titleEn: string;
  order: number;
  anyOf: string[];
  /** The manifest of module federation; the shell's own file has none. */
  entry?: string;
  /** Every .js and .css file of the build → its SHA-384 as subresource integrity (`sha384-…`). */
  scripts: Record<string, string>;
  /** SHA-256 (hex) of a document's text → the text: what the app may ask of the graph, and nothing else. */
  documents: Record<string, string>;
}

/** What a build is, besides its files. */
export interface BuiltApp {
  name: string;
  /** `true` for an app that the shell loads, `false` for the shell itself. */
  remote: boolean;
  app: AppFacts;
  /** Folder of the app's package.json. */
  root: string;
}

/**
 * The manifest of an app whose files lie in `dist`; without `dist`, of one under development, whose scripts change while
 * it runs and have no hashes. Throws when a document's hash is not that of its text.
 */
export function appManifest({ name, remote, app, root }: BuiltApp, dist?: string): AppManifest {
  return {
    name,
    version: app.version ?? versionIn(root),
    contract: CONTRACT,
    basePath: app.basePath,
    titleZh: app.titleZh,
    titleEn: app.titleEn,
    order: app.order ?? 50,
    anyOf: [...(app.anyOf ?? [])],
    ...(remote ? { entry: 'mf-manifest.json' } : {}),
    scripts: dist ? scriptHashes(dist) : {},
    documents: documentsIn(join(root, 'src', 'gql', 'persisted-documents.json')),
  };
}

/** Path below `dist` → `sha384-…`, of every .js and .css file there. */
export function scriptHashes(dist: string): Record<string, string> {
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(js|mjs|css)$/.test(path))
    .map((path) => relative('.', path).split(sep).join('/'))
    .toSorted();
  return Object.fromEntries(paths.map((path) => [path, integrityOf(readFileSync(join(dist, path)))]));
}

/** A file's SHA-384 as browsers check it: `sha384-` and base64. */
export const integrityOf = (bytes: Uint8Array): string =>
  `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** SHA-256 of a document's text, in hex: the name by which the portal asks for it. */
export const documentHash = (text: string): string => createHash('sha256').update(text).digest('hex');

function versionIn(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version?: string };
  if (!version) throw new Error(`${join(root, 'package.json')} names no version`);
  return version;
}

/** The documents that codegen found in the app's sources; none where it has found none. */
function documentsIn(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  const found = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const documents = Object.entries(found).map(([key, text]): [string, string] => [key.replace(/^sha256:/, ''), text]);
  for (const [hash, text] of documents) {
    if (hash !== documentHash(text)) throw new Error(`${file}: ${hash} is not the SHA-256 of its document`);
  }
  return Object.fromEntries(documents.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
