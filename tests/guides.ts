import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An example of a guide: a document, and the variables below it with words in capitals for ids. */
export interface Example {
  /** The operation's name. */
  readonly name: string;
  readonly document: string;
  readonly variables: string;
}

/** A guide of `docs/`, as its readers' programs need it. */
export interface Guide {
  readonly text: string;
  readonly examples: readonly Example[];
  /** The permissions of its table of scopes. */
  readonly scopes: readonly string[];
}

/** Reads a guide: whatever it shows can be run. */
export function guide(name: 'bi' | 'integrators'): Guide {
  const text = readFileSync(join(import.meta.dirname, `../docs/${name}.md`), 'utf8');
  const blocks = text.matchAll(/```graphql\n([\s\S]*?)```(?:\n\n```json\n([\s\S]*?)```)?/g);
  return {
    text,
    examples: [...blocks].map(([, document = '', variables = '{}']) => ({
      name: /(?:query|mutation) (\w+)/.exec(document)?.[1] ?? '',
      document,
      variables,
    })),
    scopes: [...text.matchAll(/^\| ((?:`\w+\.\w+`(?:, )?)+) \|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([\w.]+)`/g)].map(([, scope = '']) => scope),
    ),
  };
}

/** The variables with ids in the place of the words in capitals; a list takes all that there are. */
export function filled(variables: string, ids: Readonly<Record<string, readonly string[]>>): Record<string, unknown> {
  const withLists = variables.replace(/\["([A-Z_]+)"\]/g, (_, word: string) => JSON.stringify(known(ids, word)));
  return JSON.parse(withLists.replace(/"([A-Z_]{3,})"/g, (_, word: string) => JSON.stringify(known(ids, word)[0])));
}

function known(ids: Readonly<Record<string, readonly string[]>>, word: string): readonly string[] {
  const found = ids[word];
  if (!found?.length) throw new Error(`nobody knows what ${word} stands for`);
  return found;
}
