import { createHash } from 'node:crypto';
import { Kind, parse, print, visit } from 'graphql';
import { plainHash } from './documents.ts';

/** Directives that are the browser's own: Apollo Client reads them and does not send them. */
const ofTheBrowser = new Set(['unmask', 'nonreactive', 'connection']);

/** Documents as an app's manifest has them (hash → text) → as the graph reads them. What has not the hash of its text is left out. */
export function served(manifest: Readonly<Record<string, unknown>>): Map<string, string> {
  const documents = new Map<string, string>();
  for (const [name, text] of Object.entries(manifest)) {
    const hash = plainHash(name);
    if (hash && typeof text === 'string' && sha256(text) === hash) documents.set(hash, forTheGraph(text));
  }
  return documents;
}

/** The text without what is the browser's own. */
function forTheGraph(text: string): string {
  if (!/@(unmask|nonreactive|connection)\b/.test(text)) return text;
  const document = visit(parse(text, { noLocation: true }), {
    [Kind.DIRECTIVE]: ({ name }) => (ofTheBrowser.has(name.value) ? null : undefined),
  });
  return print(document);
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
