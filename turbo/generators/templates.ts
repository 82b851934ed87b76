import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands for what in templates: `%name%` for `name`. */
export type Stands = Readonly<Record<string, string>>;

/** A text with every known `%word%` replaced; what is not known stays. */
export const filled = (text: string, words: Stands): string =>
  text.replace(/%(\w+)%/g, (whole, word: string) => words[word] ?? whole);

/** The files of a folder of templates by their path below it, names and texts filled, without `.tpl`. */
export function filledFolder(folder: string, words: Stands): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tpl'));
  return new Map(
    paths.map((path) => [
      filled(path.slice(0, -'.tpl'.length), words),
      filled(readFileSync(join(folder, path), 'utf8'), words),
    ]),
  );
}
