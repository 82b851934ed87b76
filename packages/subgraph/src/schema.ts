import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { Failure, Refusal } from '@onedesk/kernel';
import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  parse,
} from 'graphql';
import { buildSchema, createResolversMap, getMetadataStorage, type NonEmptyArray, type PubSub } from 'type-graphql';
import { tagTypes } from './audience.ts';
import { type CommandInput, type OutcomeLoader, runCommand } from './command.ts';
import type { Context } from './context.ts';
import { findEntitiesTogether, type RecordLoader } from './entities.ts';
import type { Need } from './permission.ts';
import { watchCommand } from './telemetry/index.ts';
import { typeNameOf } from './type-name.ts';
import { DateTimeScalar } from './scalars.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@inaccessible", "@authenticated", "@requiresScopes"])\n`;

type Resolver = GraphQLFieldResolver<unknown, Context>;
type ResolverMap = Record<string, unknown>;

/** What a service says about its part of the graph. */
export interface SchemaDefinition {
  readonly resolvers: NonEmptyArray<new () => object>;
  /** Types that no field names but others refer to. */
  readonly orphans?: (new () => object)[];
  /** How a record is found by its id. */
  readonly records: Readonly<Record<string, RecordLoader>>;
  /** Records that only commands answer with; other subgraphs cannot ask for them. */
  readonly outcomes?: Readonly<Record<string, OutcomeLoader>>;
}

/** A subgraph's schema, ready to run, and its SDL as it is committed. */
export interface BuiltSchema {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
}

/** Builds the federated schema and puts every root field behind its permission and every mutation into its transaction. */
export async function buildFederatedSchema(definition: SchemaDefinition): Promise<BuiltSchema> {
  leavePlainFields();
  const plain = await buildSchema({
    resolvers: definition.resolvers,
    orphanedTypes: definition.orphans ?? [],
    validate: false,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    pubSub: noTopics,
  });
  tagTypes(plain);
  const sdl = link + printSchemaWithDirectives(plain);
  const map = createResolversMap(plain) as ResolverMap;
  for (const type of Object.values(plain.getTypeMap())) {
    if (isAbstractType(type)) map[type.name] = { __resolveType: typeNameOf };
  }
  guardRoot(plain.getQueryType(), map, (resolver) => resolver);
  guardRoot(plain.getMutationType(), map, (resolver, name) =>
    asCommand(resolver, name, { ...definition.records, ...definition.outcomes }),
  );
  guardSubscriptions(plain.getSubscriptionType(), map);
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: map as never }]);
  findEntitiesTogether(schema, definition.records);
  return { sdl, schema };
}

/** A field that is a property needs no function: the compiled query reads it in place. */
function leavePlainFields(): void {
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers = true;
}

/** Each subscription says itself what it listens to; without this none would load. */
const noTopics: PubSub = {
  publish: () => undefined,
  subscribe(topic) {
    throw new Error(`a subscription names the topic "${topic}": give it a subscribe function`);
  },
};

function guardRoot(
  root: GraphQLObjectType | null | undefined,
  map: ResolverMap,
  wrap: (resolver: Resolver, name: string) => Resolver,
): void {
  if (!root) return;
  const resolvers = map[root.name] as Record<string, Resolver>;
  for (const field of Object.values(root.getFields())) {
    const need = needOf(root, field);
    const resolver = resolvers[field.name];
    if (!resolver) throw new Error(`${root.name}.${field.name} has no resolver`);
    const inner = wrap(resolver, field.name);
    resolvers[field.name] = (source, args, context, info) => {
      admit(context, need);
      return inner(source, args, context, info);
    };
  }
}

/** Asked when a subscription is opened, before it listens to anything; what it tells is its resolver's to decide. */
function guardSubscriptions(root: GraphQLObjectType | null | undefined, map: ResolverMap): void {
  if (!root) return;
  const resolvers = map[root.name] as Record<string, { subscribe: Resolver; resolve: Resolver }>;
  for (const field of Object.values(root.getFields())) {
    const need = needOf(root, field);
    const resolver = resolvers[field.name];
    if (!resolver) throw new Error(`${root.name}.${field.name} has no resolver`);
    const { subscribe } = resolver;
    resolver.subscribe = (source, args, context, info) => {
      admit(context, need);
      return subscribe(source, args, context, info);
    };
  }
}

function needOf(root: GraphQLObjectType, { name, extensions }: GraphQLField<unknown, unknown>): Need {
  const need = extensions.needs as Need | undefined;
  if (!need) throw new Error(`${root.name}.${name} does not say what it needs: add @Needs(…)`);
  return need;
}

/** Signed in, past the first password, and holding the permission somewhere. */
function admit(context: Context, need: Need): void {
  if (!context.principal) throw new Failure('UNAUTHENTICATED');
  if (need === 'signedIn') return;
  if (context.principal.mustChangePassword) throw new Failure('PASSWORD_CHANGE_REQUIRED');
  context.require(need);
}

function asCommand(resolver: Resolver, name: string, outcomes: Readonly<Record<string, OutcomeLoader>>): Resolver {
  return async (source, args: Record<string, unknown>, context, info) => {
    try {
      return await watchCommand(name, () =>
        runCommand(
          context,
          name,
          args.input as CommandInput,
          (command) => Promise.resolve(resolver(source, args, command, info) as Promise<object>),
          outcomes,
        ),
      );
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { __typename: error.type, code: error.code, message: error.inWords(context.locale), ...error.fields };
    }
  };
}
