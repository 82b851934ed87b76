import { createHash } from 'node:crypto';
import type { Places } from '../estate.ts';

/** The peers, as the table names them. */
export type PeerName = 'ours' | 'apollo' | 'postgraphile' | 'floor';

/** Where a page stands. */
export interface Place {
  readonly projectId: string;
  /** How many pages came before. */
  readonly page: number;
  /** What the page before ended with, in the peer's own words; null at first. */
  readonly after: unknown;
  /** Some customers' accounts of the project. */
  readonly accounts: readonly string[];
  /** Some of what its complaints are about. */
  readonly places: Places;
}

/** An answer in words that are the same for all peers. */
export interface Answer {
  readonly rows: readonly unknown[];
  readonly more: boolean;
  /** What the next page starts after, in the peer's own words. */
  readonly after: unknown;
}

/** How one peer is asked a question, and how its answer is read. */
export interface Way {
  body(place: Place): object;
  read(answer: never): Answer;
}

/** A question that the peers named here answer. */
export interface Question {
  readonly title: string;
  /** The most pages of a project that are asked for, one after the other. */
  readonly pages: number;
  readonly ways: Readonly<Partial<Record<PeerName, Way>>>;
  /** What the installation has to know before people with a session may ask it. */
  readonly document: string;
}

/** One question to a graph that the product's and the federated peer's documents fit alike. */
export interface Federated {
  readonly variables: (place: Place) => object;
  readonly read: Way['read'];
}

/** People with a session send the hash of a document that the installation knows. */
export const byHash = (document: string, { variables, read }: Federated): Way => ({
  body: (place) => ({
    extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(document) } },
    variables: variables(place),
  }),
  read,
});

/** The document itself, as clients of a graph without trusted documents send it. */
export const byText = (document: string, { variables, read }: Federated): Way => ({
  body: (place) => ({ query: document, variables: variables(place) }),
  read,
});

/** SHA-256, hexadecimal. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** How many records a page has. */
export const pageSize = 50;

/** Stands in a body for a key that is another one each time it is sent. */
export const freshKey = '00000000-fresh-key';

/** Whether an answer says that nothing, or not all, was done: by errors, or by a refusal. */
export const refused = (text: string): boolean => text.includes('"errors":') || text.includes('"refusal":');

/** `1234.50` in fen. */
export const fen = (yuan: string): string => String(Math.round(Number(yuan) * 100));

/** A connection as graphs have it. */
export interface Edges<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export const paged = <Node>({ edges, pageInfo }: Edges<Node>, row: (node: Node) => unknown): Answer => ({
  rows: edges.map(({ node }) => row(node)),
  more: pageInfo.hasNextPage,
  after: pageInfo.endCursor,
});

/** A list without pages. */
export const whole = (rows: readonly unknown[]): Answer => ({ rows, more: true, after: null });
