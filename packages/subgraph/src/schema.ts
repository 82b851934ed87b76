import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { Failure, Refusal } from '@onedesk/kernel';
import { type GraphQLFieldResolver, type GraphQLObjectType, type GraphQLSchema, isAbstractType, parse } from 'graphql';
import { buildSchema, createResolversMap, type NonEmptyArray } from 'type-graphql';
import { type CommandInput, type OutcomeLoader, runCommand } from './command.ts';
import type { Context } from './context.ts';
import type { Need } from './permission.ts';
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
  /** How a record is found by its id: for the other subgraphs, and for commands that come a second time. */
  readonly records: Readonly<Record<string, OutcomeLoader>>;
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
  const plain = await buildSchema({
    resolvers: definition.resolvers,
    orphanedTypes: definition.orphans ?? [],
    validate: false,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  });
  const sdl = link + printSchemaWithDirectives(plain);
  const map = createResolversMap(plain) as ResolverMap;
  for (const [type, find] of Object.entries(definition.records)) {
    const reference = ({ id }: { id: string }, context: Context) => find(context, id);
    map[type] = { ...(map[type] as object), __resolveReference: reference };
  }
  for (const type of Object.values(plain.getTypeMap())) {
    if (isAbstractType(type)) map[type.name] = { __resolveType: typeNameOf };
  }
  guardRoot(plain.getQueryType(), map, (resolver) => resolver);
  guardRoot(plain.getMutationType(), map, (resolver, name) =>
    asCommand(resolver, name, { ...definition.records, ...definition.outcomes }),
  );
  return { sdl, schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: map as never }]) };
}

function guardRoot(
  root: GraphQLObjectType | null | undefined,
  map: ResolverMap,
  wrap: (resolver: Resolver, name: string) => Resolver,
): void {
  if (!root) return;
  const resolvers = map[root.name] as Record<string, Resolver>;
  for (const field of Object.values(root.getFields())) {
    const need = field.extensions.needs as Need | undefined;
    const resolver = resolvers[field.name];
    if (!need || !resolver) throw new Error(`${root.name}.${field.name} does not say what it needs: add @Needs(…)`);
    const inner = wrap(resolver, field.name);
    resolvers[field.name] = (source, args, context, info) => {
      admit(context, need);
      return inner(source, args, context, info);
    };
  }
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
      return await runCommand(
        context,
        name,
        args.input as CommandInput,
        (command) => Promise.resolve(resolver(source, args, command, info) as Promise<object>),
        outcomes,
      );
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { __typename: error.type, code: error.code, message: error.inWords(context.locale), ...error.fields };
    }
  };
}
