import { Kind, parse, print, visit } from 'graphql';

/** Directives that Apollo Client reads and does not send. */
const ofTheBrowser = new Set(['unmask', 'nonreactive', 'connection']);

/** A document's text without what is the browser's own: as a graph reads it. */
export function documentForTheGraph(text: string): string {
  const document = visit(parse(text, { noLocation: true }), {
    [Kind.DIRECTIVE]: ({ name }) => (ofTheBrowser.has(name.value) ? null : undefined),
  });
  return print(document);
}
