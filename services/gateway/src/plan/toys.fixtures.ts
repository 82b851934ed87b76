import { createRequire } from 'node:module';
import type { Operation, RequestContext, ServedSubgraph } from '@onedesk/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { type GraphQLFormattedError, parse } from 'graphql';
import type { GraphTexts } from './compile.ts';

/** The copy of graphql that @apollo/subgraph has: tests load a second one beside it, and the two do not know each other. */
const load = createRequire(import.meta.url);
const {
  buildSchema,
  createSourceEventStream,
  execute,
  parse: parseThere,
} = load('graphql') as typeof import('graphql');
const { buildSubgraphSchema } = load('@apollo/subgraph') as typeof import('@apollo/subgraph');

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@inaccessible"])`;

/** Three services: what there is, who made it, how many are left. */
const definitions = {
  catalog: `
    interface Item { id: ID! title: String! author: Author }
    type Book implements Item @key(fields: "id") { id: ID! title: String! author: Author pages: Int kind: Kind }
    type Chart implements Item @key(fields: "id") { id: ID! title: String! author: Author scale: Int! kind: Kind }
    type Map implements Item @inaccessible { id: ID! title: String! author: Author }
    type Author @key(fields: "id", resolvable: false) { id: ID! }
    type Shelf @key(fields: "id") {
      id: ID! name: String! rows: [[Item]!] best: Item found: [Found!] neighbours: [Shelf] tags: [String!]! size: Size!
      kinds: [Kind!] notes: Json secret: String @inaccessible
    }
    type Size @shareable { width: Int! height: Int }
    scalar Json
    union Found = Book | Chart | Shelf | Map
    enum Kind { PLAIN RARE HIDDEN @inaccessible }
    type Query { shelf(id: ID!): Shelf shelves(first: Int = 2): [Shelf!]! search(word: String): [Found]! item(id: ID!): Item! }
    interface Refusal { code: String! }
    type Unknown implements Refusal { code: String! id: ID! }
    type Empty implements Refusal { code: String! }
    union RetitleResult = Book | Chart | Unknown | Empty
    type Mutation { retitle(id: ID!, title: String!): RetitleResult! close(id: ID!): Shelf }
    type Subscription { retitled(count: Int = 2): Item }`,
  people: `
    type Author @key(fields: "id") { id: ID! name: String! born: Int friends: [Author!] books: [Book!]! }
    type Book @key(fields: "id") { id: ID! readers: [Author!] rating(scale: Int = 5): Float }
    type Chart @key(fields: "id") { id: ID! rating(scale: Int = 5): Float }
    type Query { author(id: ID!): Author }
    type Mutation { rename(id: ID!, name: String!): Author! }`,
  stock: `
    type Book @key(fields: "id") { id: ID! pages: Int @external copies: Int! postage(to: String): Int @requires(fields: "pages") parts: [Part] }
    type Part { number: Int! keeper: Author! size: Size! }
    type Author @key(fields: "id", resolvable: false) { id: ID! }
    type Size @shareable { width: Int! height: Int }
    type Shelf @key(fields: "id") { id: ID! capacity: Int! books: [Book]! }
    type Mutation { order(id: ID!): Book }`,
};

export type ToyName = keyof typeof definitions;

/** Their graph, as the product's services are composed. */
export function toyTexts(): GraphTexts {
  const services = Object.entries(definitions).map(([name, text]) => ({ name, typeDefs: parse(link + text) }));
  const { errors, supergraphSdl, publicSdl } = composeServices(services);
  if (!supergraphSdl || !publicSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  // The composition hides the type, not that it is of the union.
  return { supergraph: supergraphSdl, api: publicSdl.replace(' | Map', '') };
}

interface Row {
  readonly __typename: string;
  readonly id: string;
  readonly pages?: number | null;
}
type Args = Readonly<Record<string, unknown>>;

const letters: Readonly<Record<string, string>> = { b: 'Book', c: 'Chart', s: 'Shelf', a: 'Author', m: 'Map' };
/** Books may have no pages: whoever requires them gets a null. */
const row = (id: string): Row => ({
  __typename: letters[id.charAt(0)] ?? '',
  id,
  ...(id.startsWith('b') ? { pages: id === 'b1' ? null : Number(id.slice(1)) * 10 } : {}),
});
const rows = (...ids: string[]): Row[] => ids.map(row);
const nth = ({ id }: Row): number => Number(id.slice(1));

/** What every field is worth, in the services as in the whole. */
const values: Readonly<Record<string, (from: Row, args: Args) => unknown>> = {
  'Query.shelf': (_, { id }) => (/^s\d$/.test(String(id)) ? row(String(id)) : null),
  'Query.shelves': (_, { first }) => rows('s0', 's1', 's2').slice(0, Number(first)),
  'Query.search': (_, { word }) => [...rows('b0', 's1', 'c0', 'b1', 'b0'), null, ...rows(word ? 'c1' : 's0')],
  'Query.item': (_, { id }) => row(/^[bc]\d$/.test(String(id)) ? String(id) : 'b2'),
  'Query.author': (_, { id }) => (/^a\d$/.test(String(id)) ? row(String(id)) : null),
  'Mutation.retitle': (_, { id, title }) =>
    title === ''
      ? { __typename: 'Empty', code: 'empty' }
      : /^[bc]/.test(String(id))
        ? row(String(id))
        : { __typename: 'Unknown', code: 'unknown', id },
  'Mutation.close': (_, { id }) => row(String(id)),
  'Mutation.rename': (_, { id }) => row(String(id)),
  'Mutation.order': (_, { id }) => row(String(id)),
  title: ({ id }) => `"${id}"\n的书 \u2028`,
  author: (from) => (nth(from) % 3 === 2 ? null : row(`a${nth(from) % 2}`)),
  kind: (from) => (nth(from) % 2 ? 'PLAIN' : 'RARE'),
  kinds: () => ['PLAIN', 'RARE'],
  scale: (from) => nth(from) * 1_000,
  name: ({ id }) => `name of ${id}`,
  rows: (from) => [rows('b0', `b${nth(from)}`), [], [row('c1'), null, row('b3')]],
  best: (from) => (nth(from) === 2 ? null : row(nth(from) ? 'c0' : 'b0')),
  found: (from) => rows('b1', `s${(nth(from) + 1) % 3}`, 'c1'),
  neighbours: (from) => [row(`s${(nth(from) + 1) % 3}`), null, row('s0')],
  tags: () => ['a', '"b"'],
  notes: (from) => ({ deep: [{ of: nth(from), none: null }, 'x'], text: '\\' }),
  size: () => ({ width: 3, height: null }),
  born: (from) => 1_900 + nth(from),
  friends: (from) => rows(`a${(nth(from) + 1) % 2}`, 'a0'),
  books: (from) => rows('b0', 'b1', `b${nth(from)}`),
  readers: () => rows('a0', 'a1', 'a0'),
  rating: (from, { scale }) => nth(from) + Number(scale) / 2,
  copies: (from) => nth(from) + 100,
  postage: ({ pages }, { to }) => (pages === null || pages === undefined ? null : pages + (to ? 1 : 0)),
  parts: (from) => [{ number: nth(from), keeper: row('a1') }, null],
  capacity: (from) => nth(from) * 7,
};

/** Says of a field of a record whether it breaks, is null though it may not be, or is as it should be. */
export type Fate = (place: string) => 'breaks' | 'null' | 'fine';
const allFine: Fate = () => 'fine';

/** Of 0 to 2^32: the same text always has the same. */
export function hash(text: string): number {
  let sum = 2_166_136_261;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 16_777_619);
  return sum >>> 0;
}

const resolver =
  (fate: Fate, others: Readonly<Record<string, unknown>> = {}) =>
  (
    from: Row | undefined,
    args: Args,
    _context: unknown,
    { fieldName, parentType }: { fieldName: string; parentType: { name: string } },
  ) => {
    if (fieldName in others) return others[fieldName];
    const value = values[`${parentType.name}.${fieldName}`] ?? values[fieldName];
    const plain = from as Readonly<Record<string, unknown>> | undefined;
    // Keys and what others require are the same wherever they are asked for.
    if (!value || fieldName === 'pages' || fieldName in (plain ?? {})) return plain?.[fieldName];
    const fated = fate(`${parentType.name} ${from?.id ?? ''} ${fieldName}`);
    if (fated === 'breaks') throw new Error(`${fieldName} breaks`);
    return fated === 'null' ? null : value(from ?? row('q0'), args);
  };

const typeResolver = ({ __typename }: Row): string => __typename;

/** Every call of a service, in the order in which they came. */
export interface Asked {
  readonly service: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How the services are today. */
export interface ToyOptions {
  readonly fate?: Fate;
  /** They cannot be asked. */
  readonly down?: readonly ToyName[];
  /** False: errors come without a code. */
  readonly presents?: boolean;
  /** Values of fields that are others today. */
  readonly values?: Readonly<Record<string, unknown>>;
}

/** The three services, each with its own part of the data only. */
export function toyServices({ fate = allFine, down = [], presents = true, values = {} }: ToyOptions = {}) {
  const fieldResolver = resolver(fate, values) as never;
  const presented = (error: GraphQLFormattedError) => (presents ? { ...error, extensions: { code: 'TOY' } } : error);
  const asked: Asked[] = [];
  const services = [...schemas].map(([name, schema]): ServedSubgraph => {
    const before = ({ query, variables = {} }: Operation) => {
      asked.push({ service: name, query, variables });
      if (down.includes(name as ToyName)) throw new Error(`${name} is down`);
      return {
        schema,
        document: parseThere(query),
        variableValues: variables,
        fieldResolver,
        typeResolver,
      };
    };
    return {
      name,
      routes: [],
      ready: () => Promise.resolve(),
      settle: () => Promise.resolve(),
      async execute(operation: Operation, _context: RequestContext) {
        const { data, errors } = await execute(before(operation));
        return { data, ...(errors ? { errors: errors.map((error) => presented(error.toJSON())) } : {}) };
      },
      async subscribe(operation: Operation) {
        const asking = before(operation);
        const source = await createSourceEventStream({ ...asking, subscribeFieldResolver: eventsOf as never });
        if (!(Symbol.asyncIterator in source))
          return { errors: source.errors?.map((error) => presented(error.toJSON())) };
        return answering(source, (rootValue) => execute({ ...asking, rootValue })) as never;
      },
    };
  });
  return { services, asked };
}

const eventsOf = async function* (_: unknown, { count }: { count: number }) {
  for (let at = 0; at < count; at += 1) yield { retitled: row(at % 2 ? 'c0' : 'b0') };
};

async function* answering(events: AsyncIterable<unknown>, answer: (event: unknown) => unknown) {
  for await (const event of events) yield (await answer(event)) as object;
}

/** Records are looked up by what the gateway says of them, no more. */
const schemas = new Map(
  Object.entries(definitions).map(([name, text]) => {
    const found = ({ __typename, id, pages }: Row) => ({
      __typename,
      id,
      ...(name === 'stock' ? { pages } : row(id)),
    });
    const keyed = [...text.matchAll(/type (\w+)[^{]*@key\(fields: "id"\)/g)].map(([, type]) => [
      type,
      { __resolveReference: found },
    ]);
    const module = { typeDefs: parseThere(link + text), resolvers: Object.fromEntries(keyed) as never };
    return [name, buildSubgraphSchema([module])];
  }),
);

/** The same graph made of one piece, run by GraphQL's own executor: what the answer must be. */
export function whole(api: string, fate: Fate = allFine) {
  const schema = buildSchema(api);
  const fieldResolver = resolver(fate) as never;
  return (query: string, variableValues: Args) =>
    execute({ schema, document: parseThere(query), variableValues, fieldResolver, typeResolver });
}
