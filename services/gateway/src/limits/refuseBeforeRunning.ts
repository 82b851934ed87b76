import { type ErrorCode, type Facts, Failure } from '@onedesk/kernel';
import type { RequestContext } from '@onedesk/subgraph';
import { type GraphLimits, graphLimits } from './limits.policy.ts';
import { NotRun } from './notRun.ts';
import type { Sizes } from './sizes.ts';
import { tooMuchToParse } from './text.ts';

/** Throws NotRun where the text is too much to parse it. */
export function refuseText(text: string, context: RequestContext): void {
  const excess = tooMuchToParse(text, graphLimits);
  if (excess) throw tooLarge(excess, context);
}

/**
 * Throws NotRun where a document of these sizes is too much to plan it, or asks about the schema on behalf of somebody
 * to whom it is not told.
 */
export function refuseDocument(sizes: Sizes, context: RequestContext): void {
  for (const what of counted) if (sizes[what] > graphLimits[what]) throw tooLarge(what, context);
  if (sizes.introspects && !mayIntrospect(context)) throw refused('INTROSPECTION_REFUSED', context);
}

/** Throws NotRun where the variables stand too deep in each other: before anything walks through them. */
export function refuseVariables(variables: unknown, context: RequestContext): void {
  if (isDeeper(variables, graphLimits.variables)) throw tooLarge('variables', context);
}

/** Throws NotRun where the body is a list of operations. */
export function refuseBatch(operation: unknown, context: RequestContext): void {
  if (Array.isArray(operation)) throw refused('BATCH_REFUSED', context);
}

/** Whether the schema is told: the system itself, and who holds a key for this view of the graph. */
export const mayIntrospect = ({ principal }: RequestContext): boolean =>
  principal?.kind === 'system' || principal?.kind === 'key';

const counted = ['depth', 'fields', 'rootFields', 'aliases', 'directives'] as const;

/** Whether lists and objects stand deeper in each other than `levels`. */
const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels < 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));

const tooLarge = (what: keyof GraphLimits, context: RequestContext): NotRun =>
  refused('DOCUMENT_TOO_LARGE', context, { what, limit: graphLimits[what] });

function refused(code: ErrorCode, { locale }: RequestContext, facts: Facts = {}): NotRun {
  const message = new Failure(code, { facts }).words(locale);
  return new NotRun([{ message, extensions: { code, ...facts } }]);
}
