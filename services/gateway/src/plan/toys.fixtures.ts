import { createRequire } from 'node:module';
import type { ServedSubgraph } from '@onedesk/subgraph';
import { composeServices } from '@theguild/federation-composition';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';

/** The copy of graphql that @apollo/subgraph has: tests load a second one beside it, and the two do not know each other. */
const require = createRequire(import.meta.url);
const own = require('graphql') as typeof import('graphql');
const { buildSubgraphSchema } = require('@apollo/subgraph') as typeof import('@apollo/subgraph');

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@inaccessible"])`;

/** Three services: what there is, who made it, how many are left. */
const typeDefs = {
  catalog: `
    interface Item { id: ID! title: String! author: Author }
    type Book implements Item @key(fields: "id") { id: ID! title: String! author: Author pages: Int kind: Kind! }
    type Chart implements Item @key(fields: "id") { id: ID! title: String! author: Author scale: Int! kind: Kind }
    type Author @key(fields: "id", resolvable: false) { id: ID! }
    type Shelf @key(fields: "id") { id: ID! name: String! rows: [[Item]!] best: Item found: [Found!] neighbours: [Shelf] tags: [String!]! size: Size! secret: String @inaccessible }
    type Size @shareable { width: Int! height: Int }
    union Found = Book | Chart | Shelf
    enum Kind { PLAIN RARE HIDDEN @inaccessible }
    type Query { shelf(id: ID!): Shelf shelves(first: Int = 2): [Shelf!]! search(word: String): [Found]! item(id: ID!): Item }
    type Mutation { retitle(id: ID!, title: String!): RetitleResult! close(id: ID!): Shelf }
    interface Refusal { code: String! }
    type Unknown implements Refusal { code: String! id: ID! }
    type Empty implements Refusal { code: String! }
    union RetitleResult = Book | Chart | Unknown | Empty
    type Subscription { retitled: Item found: Found }`,
  people: `
    type Author @key(fields: "id") { id: ID! name: String! born: Int friends: [Author!] books: [Book!]! }
    type Book @key(fields: "id") { id: ID! readers: [Author!] rating(scale: Int = 5): Float }
    type Chart @key(fields: "id") { id: ID! rating(scale: Int = 5): Float }
    type Query { author(id: ID!): Author }
    type Mutation { rename(id: ID!, name: String!): Author! }`,
  stock: `
    type Book @key(fields: "id") { id: ID! pages: Int @external copies: Int! postage(to: String): Int @requires(fields: "pages") parts: [Part] }
    type Part { number: Int! book: Book! size: Size! }
    type Size @shareable { width: Int! height: Int }
    type Shelf @key(fields: "id") { id: ID! capacity: Int! books: [Book]! }
    type Mutation { order(id: ID!): Book }`,
};

type Row = Record<string, unknown> & { __typename: string; id: string };
type Resolve = (row: Row, args: Record<string, never>) => unknown;

/** Anything may happen in a field: it is there, it is null, it breaks. `chance` decides by type, id and field. */
const rows: readonly Row[] = [
  ...ids('b', 7).map((id, at) => ({ __typename: 'Book', id, title: `Book "${at}"\n`, author: at % 3, pages: at * 10, kind: ['PLAIN', 'RARE', 'HIDDEN'][at % 3] })),
  ...ids('c', 4).map((id, at) => ({ __typename: 'Chart', id, title: `图 ${at}`, author: at % 2 ? null : 1, scale: 1_000 * at, kind: ['RARE', 'HIDDEN'][at % 2] })),
  ...ids('s', 3).map((id, at) => ({ __typename: 'Shelf', id, name: `Shelf ${at}`, at, size: { width: at, height: at ? null : 7 } })),
  ...ids('a', 3).map((id, at) => ({ __typename: 'Author', id, name: `Author ${at}`, born: 1900 + at, at })),
];
function ids(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${letter}${at}`);
}
