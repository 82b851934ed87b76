import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import { createGraphQLError } from '@graphql-tools/utils';
import { type ErrorCode, Failure, type Facts } from '@onedesk/kernel';
import type { RequestContext } from '@onedesk/subgraph';
import { type DocumentNode, type GraphQLError, type GraphQLSchema, validate } from 'graphql';
import { type GraphLimits, graphLimits } from './limits.policy.ts';
import { sizesOf, type Sizes } from './sizes.ts';
import { tooMuchToParse } from './text.ts';

/**
 * Refuses what is too large, asks for the schema or comes in a batch before anything is planned or asked of a
 * subgraph. The system itself may ask for the schema. A document is measured once; what is refused is never kept.
 */
export function refuseBeforeRunning(limits: GraphLimits = graphLimits): GatewayPlugin {
  const measured = new WeakMap<DocumentNode, Sizes>();
  return {
    onRequestParse: ({ serverContext }) => ({
      onRequestParseDone({ requestParserResult }) {
        if (Array.isArray(requestParserResult)) throw refused('BATCH_REFUSED', serverContext);
      },
    }),
    onParse({ parseFn, setParseFn, context }) {
      let excess: ReturnType<typeof tooMuchToParse>;
      setParseFn((source, options) => {
        excess = tooMuchToParse(String(source), limits);
        if (excess) throw new Error(excess);
        return parseFn(source, options);
      });
      return ({ result }) => {
        if (excess) throw tooLarge(excess, limits, context);
        if (!isDocument(result)) return;
        let sizes = measured.get(result);
        if (!sizes) measured.set(result, (sizes = sizesOf(result)));
        judge(sizes, limits, context);
      };
    },
    // A misspelt name is not answered with the right one: what the schema has is not told here.
    onValidate({ setValidationFn }) {
      setValidationFn(((schema: GraphQLSchema, document: DocumentNode, rules) =>
        validate(schema, document, rules, { hideSuggestions: true })) as typeof validate);
    },
  };
}

/** What is wrong with the variables, if anything: they must be looked at before anything walks through them. */
export const refuseVariables = (variables: unknown, context: RequestContext): GraphQLError | undefined =>
  isDeeper(variables, graphLimits.variables) ? tooLarge('variables', graphLimits, context) : undefined;

const counted = ['depth', 'fields', 'rootFields', 'aliases', 'directives'] as const;

function judge(sizes: Sizes, limits: GraphLimits, context: object): void {
  for (const what of counted) if (sizes[what] > limits[what]) throw tooLarge(what, limits, context);
  if (sizes.introspects && (context as RequestContext).principal?.kind !== 'system')
    throw refused('INTROSPECTION_REFUSED', context);
}

/** Whether lists and objects stand deeper in each other than `levels`. */
const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels < 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));

const isDocument = (result: unknown): result is DocumentNode =>
  typeof result === 'object' && result !== null && 'definitions' in result;

const tooLarge = (what: keyof GraphLimits, limits: GraphLimits, context: object): GraphQLError =>
  refused('DOCUMENT_TOO_LARGE', context, { what, limit: limits[what] });

function refused(code: ErrorCode, context: object, facts: Facts = {}): GraphQLError {
  const { locale } = context as RequestContext;
  const message = new Failure(code, { facts }).words(locale);
  return createGraphQLError(message, { extensions: { code, ...facts, http: { status: 400 } } });
}
