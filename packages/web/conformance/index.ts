import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadEntry } from './entry.ts';
import { documentFaults, hashFaults, readManifest } from './manifest.ts';
import { moduleFaults } from './module.ts';
import { outputFaults } from './output.ts';
import { type Fault, fault, type Report } from './report.ts';
import { sizesOf } from './sizes.ts';

export { type Check, checks, type Fault, type Report, type Sizes } from './report.ts';

/**
 * Checks a built app (`dist`: the folder with `onedesk-app.json`) against the contract. No faults: the portal can load
 * it. Runs the app's first script in this process, so check what you have built yourself. Throws only when `dist` is no
 * folder.
 */
export async function checkApp(dist: string): Promise<Report> {
  if (!existsSync(dist)) throw new Error(`there is no folder ${dist}`);
  const { manifest, faults } = readManifest(dist);
  return {
    ...(manifest.name ? { name: manifest.name } : {}),
    ...(manifest.version ? { version: manifest.version } : {}),
    faults: [
      ...faults,
      ...hashFaults(dist, manifest.scripts),
      ...documentFaults(manifest.documents),
      ...outputFaults(dist),
      ...(await entryFaults(dist, manifest.name, manifest.entry)),
    ],
    sizes: sizesOf(dist),
  };
}

async function entryFaults(dist: string, name = 'the app', entry = ''): Promise<Fault[]> {
  if (!entry || !existsSync(join(dist, entry))) return [fault('entry', `the entry ${entry} is not there`)];
  try {
    return await moduleFaults(name, await loadEntry(dist, entry));
  } catch (error) {
    return [fault('entry', `does not load: ${error instanceof Error ? error.message : String(error)}`)];
  }
}
