import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { scriptHashes } from '../build/appManifest.ts';
import type { Sizes } from './report.ts';

/** How much an app makes a browser fetch. */
export function sizesOf(dist: string): Sizes {
  const files = Object.keys(scriptHashes(dist)).map((path) => {
    const bytes = readFileSync(join(dist, path));
    return { path, bytes: bytes.length, compressed: gzipSync(bytes).length };
  });
  const first = files.filter(({ path }) => path === 'remoteEntry.js' || path.includes('__federation_expose_'));
  const sum = (list: typeof files, of: 'bytes' | 'compressed') => list.reduce((total, file) => total + file[of], 0);
  return {
    total: sum(files, 'bytes'),
    compressed: sum(files, 'compressed'),
    entry: sum(first, 'compressed'),
    files: files.length,
  };
}
