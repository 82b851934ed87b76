import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Changes to files of a repository, kept until all of them are known to be possible: nothing is made by half. */
export class Edits {
  readonly root: string;
  readonly #texts = new Map<string, string>();

  constructor(root: string) {
    this.root = root;
  }

  /** The text of a file as it will be. */
  read(path: string): string {
    return this.#texts.get(path) ?? readFileSync(join(this.root, path), 'utf8');
  }

  add(path: string, text: string): void {
    this.#texts.set(path, text);
  }

  /** Changes a file; where the change finds no place, the error names the file. */
  change(path: string, change: (text: string) => string): void {
    try {
      this.#texts.set(path, change(this.read(path)));
    } catch (error) {
      throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }

  /** Writes everything; returns the paths. */
  write(): string[] {
    for (const [path, text] of this.#texts) {
      const file = join(this.root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return [...this.#texts.keys()];
  }
}

/** Adds an entry at the end of the list or object that opens first after `place`. */
export function appended(text: string, place: RegExp, entry: string): string {
  const { inside, open, close } = bracketed(text, place);
  const comma = inside === '' || inside.endsWith(',') ? '' : ',';
  return `${text.slice(0, open + 1)}${inside}${comma}\n${entry}\n${text.slice(close)}`;
}

/** Adds texts to such a list of texts, those that are not in it. */
export const listedOnce = (text: string, place: RegExp, names: readonly string[]): string =>
  names.reduce(
    (now, name) => (bracketed(now, place).inside.includes(`'${name}'`) ? now : appended(now, place, `'${name}',`)),
    text,
  );

/** Adds a value to such an object of a JSON text, if it has none of that key. */
export const keyedOnce = (text: string, place: RegExp, key: string, value: string | object): string =>
  bracketed(text, place).inside.includes(`"${key}":`)
    ? text
    : appended(text, place, `    "${key}": ${JSON.stringify(value)}`);

/** Puts lines before a place. */
export function before(text: string, place: RegExp, lines: string): string {
  const at = found(text, place).index;
  return text.slice(0, at) + lines + text.slice(at);
}

/** Puts lines after a place. */
export function after(text: string, place: RegExp, lines: string): string {
  const { index, 0: all } = found(text, place);
  return text.slice(0, index + all.length) + lines + text.slice(index + all.length);
}

/** Adds an import below the last one. */
export function imported(text: string, statement: string): string {
  const last = [...text.matchAll(/^(?:import |\} from )[^;]*;$/gm)].at(-1);
  if (!last) throw new Error('imports nothing any more');
  return text.slice(0, last.index) + after(text.slice(last.index), /;$/m, `\n${statement}`);
}

/** Raises a number of an object, such as `tables: 39` of `howMany`. */
export function raised(text: string, object: string, key: string, by: number): string {
  const { index, 0: all, 1: count = '' } = found(text, new RegExp(`${object} = \\{[^}]*?\\b${key}: (\\d+)`));
  const end = index + all.length;
  return text.slice(0, end - count.length) + String(Number(count) + by) + text.slice(end);
}

function found(text: string, place: RegExp): RegExpExecArray {
  const match = place.exec(text);
  if (!match) throw new Error(`has no ${String(place)} any more; the generator has to learn where things go now`);
  return match;
}

/** The list or object that opens first after a place; brackets in texts of such sources come in pairs. */
function bracketed(text: string, place: RegExp): { open: number; close: number; inside: string } {
  const match = found(text, place);
  const end = match.index + match[0].length;
  const open = end + text.slice(end).search(/[[{]/);
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if ('[{('.includes(text.charAt(at))) depth += 1;
    if (']})'.includes(text.charAt(at))) depth -= 1;
    if (depth === 0) return { open, close: at, inside: text.slice(open + 1, at).trimEnd() };
  }
  throw new Error(`${String(place)} is never closed`);
}
