import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import type { RequestContext } from '@onedesk/subgraph';
import { mayIntrospect, NotRun, refuseDocument, refuseText, type Sizes, sizesOf } from '../limits/index.ts';
import { Recent } from './recent.ts';
import type { During } from './during.ts';

/** A document that was parsed and fits the schema; kept with everything that was made of it. */
export interface KnownDocument {
  readonly document: DocumentNode;
  readonly sizes: Sizes;
  /** In the order of the document. */
  readonly operations: readonly OperationDefinitionNode[];
}

/** Characters of document text that are kept. The portal's documents together have a tenth of the first. */
const kept = { session: 1_000_000, key: 250_000 };

/**
 * The documents of one graph, parsed and validated once each. Keys may send any text, so theirs are kept apart: they
 * push out each other, never the portal's. What is refused is never kept.
 */
export class Documents {
  readonly #schema: GraphQLSchema;
  readonly #during: During;
  readonly #ofSessions = new Recent<KnownDocument>(kept.session);
  readonly #ofKeys = new Recent<KnownDocument>(kept.key);

  constructor(schema: GraphQLSchema, during: During) {
    this.#schema = schema;
    this.#during = during;
  }

  /** The document of this text; throws NotRun where it is too large, no GraphQL, or does not fit the schema. */
  of(text: string, context: RequestContext): KnownDocument {
    const recent = context.principal?.kind === 'key' ? this.#ofKeys : this.#ofSessions;
    const known = recent.get(text);
    if (known) {
      refuseDocument(known.sizes, context);
      return known;
    }
    refuseText(text, context);
    const document = this.#during('parse', () => parsed(text));
    const sizes = sizesOf(document);
    refuseDocument(sizes, context);
    // A misspelt name is answered with the right one only where the schema is told.
    const options = { hideSuggestions: !mayIntrospect(context) };
    const errors = this.#during('validate', () => validate(this.#schema, document, undefined, options));
    if (errors.length) throw new NotRun(inForm(errors, 'GRAPHQL_VALIDATION_FAILED'), 200);
    const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
    return recent.keep(text, { document, sizes, operations }, text.length);
  }
}

/** The operation that is meant; throws NotRun where the name is missing or no operation's. */
export function operationOf({ operations }: KnownDocument, name: unknown): OperationDefinitionNode {
  const meant =
    name === undefined || name === null
      ? operations.length === 1 && operations[0]
      : operations.find((one) => one.name?.value === name);
  if (meant) return meant;
  const message = 'Could not determine what operation to execute.';
  throw new NotRun([{ message, extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }]);
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new NotRun(inForm([error], 'GRAPHQL_PARSE_FAILED'), 200);
  }
}

/** GraphQL's own complaints about a request; their messages name no data and pass as they are. */
export const inForm = (errors: readonly GraphQLError[], code: string) =>
  errors.map(({ message, locations }) => ({ message, locations, extensions: { code } }));
