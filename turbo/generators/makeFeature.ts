import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Edits } from './edits.ts';
import { featureWords, type NewFeature } from './featureWords.ts';
import { register } from './registers.ts';
import { filled, filledFolder, type Stands } from './templates.ts';

const root = resolve(import.meta.dirname, '..', '..');
const templates = join(import.meta.dirname, 'feature');

/** What was made: its files, and what to do next. */
export interface MadeFeature {
  files: string[];
  next: string[];
}

/**
 * Makes a feature of a service with its pages at the desk: a record that is registered and ended once, with a refusal of
 * the second time, permissions, history, words in both languages and tests; and enters it wherever features are listed.
 * Throws for an answer that cannot be taken or a name that is in use; then nothing was written.
 */
export function makeFeature(feature: NewFeature): MadeFeature {
  const spelled = featureWords(feature);
  const words: Stands = { ...spelled, migration: migrationOf(spelled) };
  const [problem] = problems(words);
  if (problem) throw new Error(problem);
  const edits = new Edits(root);
  const places = {
    service: 'services/%service%/src/%folder%',
    migrations: 'services/%service%/src/migrations',
    desk: 'frontends/desk/src/%folder%',
    messages: 'frontends/desk/src/messages/%folder%',
  };
  for (const [folder, place] of Object.entries(places))
    for (const [path, text] of filledFolder(join(templates, folder), words))
      edits.add(join(filled(place, words), path), text);
  register(edits, words);
  const files = edits.write();
  format(files);
  const own = `${words.folder} tests/promises.api.test.ts tests/audit.api.test.ts`;
  return { files, next: ['npm run schema', `npx vitest run ${own}`, 'git diff'] };
}

/** The next free number of the service's migrations, and what it brings. */
function migrationOf({ service, folder = '' }: Stands): string {
  const numbers = readdirSync(join(root, `services/${service}/src/migrations`)).map((file) =>
    Number.parseInt(file, 10),
  );
  const next = Math.max(0, ...numbers.filter((number) => number >= 0)) + 1;
  return `${String(next).padStart(4, '0')}_${folder.replaceAll('-', '_')}`;
}

/** Why the feature cannot be made here: the rule is unknown, or a name is in use. */
function problems(words: Stands): string[] {
  const say = (text: string) => filled(text, words);
  const has = (text: string, pattern: string) => new RegExp(say(pattern), 'm').test(text);
  const schema = read('services/*/schema.graphql');
  const roots = [...schema.matchAll(/^type (?:Query|Mutation)\b[^{]*\{([\s\S]*?)^\}/gm)]
    .map(([, all]) => all)
    .join('\n');
  const types = ['%Thing%', '%Thing%Status', '%Thing%Edge', '%Thing%Connection', '%Refusal%'];
  const fields = ['%thing%', '%things%', 'register%Thing%', '%action%%Thing%'];
  const folders = ['services/%service%/src/%folder%', 'frontends/desk/src/%folder%'];
  const service = read(say('services/%service%/src/service.ts'));
  const wrong: (readonly [is: boolean, says: string])[] = [
    [!has(read('docs/manual/*.md'), '\\b%rule% [(A-Z]'), 'The manual has no rule %rule%.'],
    ...folders.map((folder) => [existsSync(join(root, say(folder))), `${folder} is there already.`] as const),
    ...types.map(
      (type) =>
        [
          has(schema, `^(type|enum|union|input|interface|scalar) ${type}\\b`),
          `The graph has a type ${type} already.`,
        ] as const,
    ),
    ...fields.map((field) => [has(roots, `^ {2}${field}[(:]`), `The graph has a field ${field} already.`] as const),
    [has(service, '\\b(%Thing%|%Things%)\\b'), 'service.ts has something called %Thing% or %Things% already.'],
    [has(read('packages/kernel/src/permissions*.ts'), "'%thing%\\."), 'There are permissions of %thing% already.'],
    [
      has(read('frontends/desk/src/messages/**/zh-CN.ts'), '^ {2}%things%: '),
      'The desk has words called %things% already.',
    ],
  ];
  return wrong.filter(([is]) => is).map(([, says]) => say(says));
}

/** The texts of all files of some paths. */
const read = (pattern: string): string =>
  globSync(pattern, { cwd: root })
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n');

function format(files: readonly string[]): void {
  const formatted = files.filter((path) => /\.(tsx?|json)$/.test(path));
  const biome = join(root, 'node_modules', '.bin', 'biome');
  execFileSync(biome, ['format', '--write', ...formatted], { cwd: root, stdio: 'pipe' });
}
