import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DocumentSource } from './documents.ts';
import { served } from './served.ts';

const frontends = fileURLToPath(new URL('../../../../frontends', import.meta.url));

/** The shell and our own apps, by their folders. */
const own = ['shell', 'desk', 'reports', 'admin'];

/** The documents that our own front ends were built with: read once, as they change with the build only. */
export function builtDocuments(folder = frontends): DocumentSource {
  const known = new Map<string, string>();
  for (const name of own) {
    for (const [hash, text] of inFolder(join(folder, name))) known.set(hash, text);
  }
  return { find: (hash) => Promise.resolve(known.get(hash)) };
}

/** While apps are being developed here, their documents change: those of the sources, read anew when their files change. */
export function documentsUnderDevelopment(folder = frontends): DocumentSource {
  const kept = new Map<string, { at: number; documents: Map<string, string> }>();
  return {
    find(hash) {
      for (const name of readdirSync(folder)) {
        const file = sourceFile(join(folder, name));
        if (!existsSync(file)) continue;
        const at = statSync(file).mtimeMs;
        let read = kept.get(file);
        if (read?.at !== at) kept.set(file, (read = { at, documents: inFile(file) }));
        const text = read.documents.get(hash);
        if (text !== undefined) return Promise.resolve(text);
      }
      return Promise.resolve(undefined);
    },
  };
}

/** Further documents of the installation's own: a file with hash → text. */
export function documentsInFile(file: string): DocumentSource {
  const known = inFile(file);
  return { find: (hash) => Promise.resolve(known.get(hash)) };
}

const sourceFile = (app: string): string => join(app, 'src', 'gql', 'persisted-documents.json');

/** What the build wrote about the app; of one that was never built, what its sources say. */
function inFolder(app: string): Map<string, string> {
  const manifest = join(app, 'dist', 'onedesk-app.json');
  if (existsSync(manifest)) {
    const { documents = {} } = JSON.parse(readFileSync(manifest, 'utf8')) as { documents?: Record<string, unknown> };
    return served(documents);
  }
  const source = sourceFile(app);
  return existsSync(source) ? inFile(source) : new Map();
}

const inFile = (file: string): Map<string, string> =>
  served(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
