import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { appCodegen, documentsOf } from '../../packages/web/build/codegen.ts';
import { checks, type NewApp } from './names.ts';
import { packageOf } from './packageOf.ts';
import { filled, filledFolder, type Stands } from './templates.ts';

const root = resolve(import.meta.dirname, '..', '..');
const templates = join(import.meta.dirname, 'frontend');

/** What was made: its folder, and what to do next. */
export interface MadeApp {
  folder: string;
  next: string[];
}

/**
 * Makes an app that builds alone: a list, a page with one command, words in both languages, a test. Outside the
 * repository the packed contract lies in its `vendor/`. Throws for a bad name or title, and for a folder with something in it.
 */
export async function makeFrontend(app: NewApp): Promise<MadeApp> {
  for (const answer of [checks.name(app.name), checks.title(app.titleZh), checks.title(app.titleEn)]) {
    if (answer !== true) throw new Error(answer);
  }
  const inside = app.place === 'workspace';
  const folder = inside ? join(root, 'frontends', app.name) : resolve(process.env['INIT_CWD'] ?? '.', app.place);
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${folder} is there and not empty.`);
  const port = inside ? freePort() : 5173;
  const words = wordsOf(app, port);
  writeAll(join(templates, 'src'), join(folder, 'src'), words);
  writeAll(join(templates, inside ? 'inside' : 'outside'), folder, words);
  const config = readFileSync(join(templates, 'rsbuild.config.ts.tpl'), 'utf8');
  write(join(folder, 'rsbuild.config.ts'), filled(config, words));
  const tarball = inside ? undefined : packWeb(join(folder, 'vendor'));
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packageOf(app.name, root, tarball), null, 2)}\n`);
  await writeDocuments(folder);
  const build = 'npm run build && npm run check';
  return { folder, next: [`cd ${folder}`, 'npm install', 'npm run dev', build] };
}

/** What stands for what in the templates. */
function wordsOf({ name, titleZh, titleEn }: NewApp, port: number): Stands {
  const pascal = name.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const basePath = `/${name.replaceAll('_', '-')}`;
  return { name, Name: pascal, basePath, titleZh: titleZh.trim(), titleEn: titleEn.trim(), port: String(port) };
}

/** Copies a folder of templates; `gitignore.tpl` becomes `.gitignore`, which npm would not pack otherwise. */
function writeAll(from: string, to: string, words: Stands): void {
  for (const [path, text] of filledFolder(from, words))
    write(join(to, path.replace(/^gitignore$/, '.gitignore')), text);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The port after those of the apps that are there. */
function freePort(): number {
  const taken = readdirSync(join(root, 'frontends')).flatMap((name) => {
    const config = join(root, 'frontends', name, 'rsbuild.config.ts');
    return existsSync(config) ? Number(/port: (\d+)/.exec(readFileSync(config, 'utf8'))?.[1] ?? 0) : 0;
  });
  return Math.max(4100, ...taken) + 1;
}

/** Packs the contract into a folder; returns the tarball's name. */
function packWeb(vendor: string): string {
  mkdirSync(vendor, { recursive: true });
  const flags = ['pack', '--silent', '--pack-destination', vendor];
  execFileSync('npm', flags, { cwd: join(root, 'packages', 'web'), stdio: ['ignore', 'ignore', 'inherit'] });
  const tarball = readdirSync(vendor).find((name) => name.endsWith('.tgz'));
  if (!tarball) throw new Error('@onedesk/web was not packed.');
  return tarball;
}

/** Types and documents of the new app, from the graph of this repository. */
async function writeDocuments(folder: string): Promise<void> {
  // Takes seconds to load; whoever gave a bad name need not wait for that.
  const { generate } = await import('@graphql-codegen/cli');
  const sources = join(folder, 'src');
  const generates = { [`${sources}/gql/`]: documentsOf(`${sources}/**/*.{ts,tsx}`, `!${sources}/gql/**/*`) };
  await generate({ ...appCodegen(), generates, cwd: root, silent: true, errorsOnly: true }, true);
}
