import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AppManifest, documentHash, MANIFEST_FILE, scriptHashes } from '../build/appManifest.ts';
import { CONTRACT } from '../src/version.ts';
import { type Fault, fault } from './report.ts';

type Rule = [field: keyof AppManifest, expected: string, holds: (value: unknown) => boolean];

const text = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const title = (value: unknown): boolean => text(value) && value.trim().length <= 40;
const place = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 999;
const matching = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value);
const texts = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(text);

/** What each field must be; the portal's registry asks the same. A name is also a variable in the page and a folder; a base path one step below the root. */
const rules: Rule[] = [
  ['name', 'lower-case letters, digits, underscores, a letter first', matching(/^[a-z][a-z0-9_]{1,39}$/)],
  ['version', 'a version such as 1.2.0', matching(/^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/)],
  ['basePath', 'one step such as /meters', matching(/^\/[a-z][a-z0-9-]{0,58}$/)],
  ['titleZh', '1 to 40 characters', title],
  ['titleEn', '1 to 40 characters', title],
  ['order', 'a whole number from 0 to 999', place],
  ['anyOf', 'a list of permission keys', (value) => Array.isArray(value) && value.every(text)],
  ['entry', 'the file of the manifest of module federation', matching(/^[\w./-]+\.json$/)],
  ['scripts', 'paths with their hashes', texts],
  ['documents', 'hashes with their texts', texts],
];

/** The app's own word on what it is, as far as it can be read, and what is wrong with it. */
export function readManifest(dist: string): { manifest: Partial<AppManifest>; faults: Fault[] } {
  const path = join(dist, MANIFEST_FILE);
  if (!existsSync(path)) return { manifest: {}, faults: [fault('manifest', `${MANIFEST_FILE} is missing`)] };
  try {
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Partial<AppManifest>;
    return { manifest, faults: manifestFaults(manifest) };
  } catch (error) {
    return { manifest: {}, faults: [fault('manifest', `${MANIFEST_FILE} cannot be read: ${String(error)}`)] };
  }
}

function manifestFaults(manifest: Partial<AppManifest>): Fault[] {
  const shape = rules
    .filter(([field, , holds]) => !holds(manifest[field]))
    .map(([field, expected]) =>
      fault('manifest', `${field} is ${JSON.stringify(manifest[field])}; expected ${expected}`),
    );
  const foreign =
    manifest.contract === CONTRACT
      ? []
      : [fault('contract', `built against contract ${String(manifest.contract)}; this portal loads ${CONTRACT}`)];
  return [...shape, ...foreign];
}

/** Differences between the list of scripts and the files that are there. */
export function hashFaults(dist: string, listed: Record<string, string> = {}): Fault[] {
  const real = scriptHashes(dist);
  const wrong = Object.entries(real)
    .filter(([path, hash]) => listed[path] !== hash)
    .map(([path]) => (path in listed ? `${path} is not the file that was listed` : `${path} is not listed`));
  const gone = Object.keys(listed).filter((path) => !(path in real));
  return [...wrong, ...gone.map((path) => `${path} is listed and not there`)].map((what) => fault('hashes', what));
}

/** Documents that stand under another hash than theirs. */
export function documentFaults(documents: Record<string, string> = {}): Fault[] {
  return Object.entries(documents)
    .filter(([hash, document]) => typeof document !== 'string' || documentHash(document) !== hash)
    .map(([hash]) => fault('documents', `${hash} is not the SHA-256 of its document`));
}
