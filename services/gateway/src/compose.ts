import { readFileSync } from 'node:fs';
import { composeServices } from '@theguild/federation-composition';
import { type Audience, buildFederatedSchema, type SubgraphDefinition } from '@onedesk/subgraph';
import { parse } from 'graphql';

/** Each service's SDL and the supergraph that they make. */
export interface Composition {
  readonly services: ReadonlyMap<string, string>;
  readonly supergraph: string;
  /** What clients see: the graph without federation's directives. */
  readonly api: string;
}

/** Composes the services' schemas; throws with every reason where they do not fit together. */
export async function compose(definitions: readonly SubgraphDefinition[]): Promise<Composition> {
  const built = await Promise.all(
    definitions.map(async (one) => ({ name: one.name, ...(await buildFederatedSchema(one)) })),
  );
  const result = composeServices(
    built.map(({ name, sdl }) => ({ name, url: `http://${name}.internal/graphql`, typeDefs: parse(sdl) })),
  );
  if (result.errors?.length || !result.supergraphSdl || !result.publicSdl) {
    throw new Error(`the services do not compose:\n${result.errors?.map((error) => `- ${error.message}`).join('\n')}`);
  }
  return {
    services: new Map(built.map(({ name, sdl }) => [name, sdl])),
    supergraph: `${result.supergraphSdl.trim()}\n`,
    api: `${result.publicSdl.trim()}\n`,
  };
}

/** A view of the graph as it is committed; a test proves that it is what the services compose to. */
export const committedGraph = (audience: Audience): Pick<Composition, 'supergraph' | 'api'> => ({
  supergraph: committed(`${audience}.graphql`),
  api: committed(`${audience}.api.graphql`),
});

const committed = (file: string): string => readFileSync(new URL(`../supergraph/${file}`, import.meta.url), 'utf8');
