import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Composition, compose } from './compose.ts';
import { subgraphs } from './subgraphs.ts';

const root = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Where each service's schema is committed. */
export function schemaFiles({ services, views }: Composition): Map<string, string> {
  const files = new Map<string, string>();
  for (const [name, sdl] of services) {
    files.set(root(name === 'identity' ? 'services/gateway/schema.graphql' : `services/${name}/schema.graphql`), sdl);
  }
  for (const [audience, { supergraph, api }] of views) {
    files.set(root(`services/gateway/supergraph/${audience}.graphql`), supergraph);
    files.set(root(`services/gateway/supergraph/${audience}.api.graphql`), api);
  }
  return files;
}

/** `npm run schema`: writes the schemas, so that a change of the graph shows in the diff. */
async function emit(): Promise<void> {
  mkdirSync(new URL('../supergraph', import.meta.url), { recursive: true });
  for (const [path, text] of schemaFiles(await compose(subgraphs))) writeFileSync(path, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await emit();
