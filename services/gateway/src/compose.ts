import { readFileSync } from 'node:fs';
import { composeSchemaContract, composeServices } from '@theguild/federation-composition';
import { type Audience, buildFederatedSchema, type SubgraphDefinition } from '@onedesk/subgraph';
import { type DocumentNode, parse } from 'graphql';
import { audienceNames } from './audiences/index.ts';

/** What one audience has of the graph. */
export interface AudienceView {
  /** What is planned with: what the audience does not see is in it too, marked `@inaccessible`. */
  readonly supergraph: string;
  /** What the audience's clients see: without the rest, and without federation's directives. */
  readonly api: string;
}

/** Each service's SDL and what they make together, for each audience. */
export interface Composition {
  readonly services: ReadonlyMap<string, string>;
  readonly views: ReadonlyMap<Audience, AudienceView>;
}

/** A service's part of the graph, to be composed. */
export interface Part {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: DocumentNode;
}

/** Composes the services' schemas for every audience; throws with every reason where they do not fit together. */
export async function compose(definitions: readonly SubgraphDefinition[]): Promise<Composition> {
  const built = await Promise.all(
    definitions.map(async (one) => ({ name: one.name, ...(await buildFederatedSchema(one)) })),
  );
  const parts = built.map(({ name, sdl }) => ({ name, url: `http://${name}.internal/graphql`, typeDefs: parse(sdl) }));
  return {
    services: new Map(built.map(({ name, sdl }) => [name, sdl])),
    views: new Map(audienceNames.map((audience) => [audience, viewOf(audience, parts)])),
  };
}

/** The staff sees everything; others what is tagged for them, and the types that it reaches. */
export function viewOf(audience: Audience, parts: Part[]): AudienceView {
  const { errors, supergraphSdl, publicSdl } =
    audience === 'staff'
      ? composeServices(parts)
      : composeSchemaContract(parts, { include: new Set([audience]), exclude: new Set() });
  if (errors?.length || !supergraphSdl || !publicSdl) {
    const reasons = errors?.map((error) => `- ${error.message}`).join('\n');
    throw new Error(`the services do not compose for ${audience}:\n${reasons}`);
  }
  return { supergraph: `${supergraphSdl.trim()}\n`, api: `${publicSdl.trim()}\n` };
}

/** A view of the graph as it is committed; a test proves that it is what the services compose to. */
export const committedGraph = (audience: Audience): AudienceView => ({
  supergraph: committed(`${audience}.graphql`),
  api: committed(`${audience}.api.graphql`),
});

const committed = (file: string): string => readFileSync(new URL(`../supergraph/${file}`, import.meta.url), 'utf8');
