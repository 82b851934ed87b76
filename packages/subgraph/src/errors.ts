import { Failure, type FieldFault, inWords, type Locale, Refusal, type Words } from '@onedesk/kernel';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Logger } from 'pino';

/** GraphQL's own complaints about a request; their messages name no data and pass as they are. */
const ownCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** The database or another service is away: refused connections, shutdowns, broken sockets, a pool that waited in vain. */
export function isOutage(error: unknown): boolean {
  if (error instanceof Failure) return error.code === 'UNAVAILABLE';
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  return (
    (typeof code === 'string' && (/^(08|57P0)/.test(code) || /^(ECONN|EPIPE|ENOENT|ETIMEDOUT)/.test(code))) ||
    /Connection terminated|timeout exceeded when trying to connect|Query read timeout|the database system is/i.test(
      message ?? '',
    )
  );
}

/** A text that cannot be an id at all is the id of nothing. */
const isUnknownId = (error: unknown): boolean => {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  return code === '22P02' && /uuid/.test(message ?? '');
};

/**
 * A value that the database cannot read or keep: a sign of no text, a day that is none, a number out of range, an
 * order value of a cursor that somebody made up.
 */
const isUnreadable = (error: unknown): boolean =>
  ['22P02', '22P05', '22003', '22007', '22008', '22021'].includes((error as { code?: string } | null)?.code ?? '');

/** Two commands met: the one that lost may simply be tried again, and then sees what the other did. */
export function isCollision(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: string };
  return code === '23505' || code === '40001' || code === '40P01';
}

/** A result with its errors as the outside may know them. */
export function presentErrors(
  result: ExecutionResult,
  request: { locale: Locale; requestId: string },
  log: Logger,
): ExecutionResult {
  return result.errors?.length
    ? { ...result, errors: result.errors.map((error) => presentError(error, request, log)) }
    : result;
}

/** One place where every error of a subgraph becomes what the outside may know. A bug is logged whole and masked. */
export function presentError(
  error: unknown,
  request: { locale: Locale; requestId: string },
  log: Logger,
): GraphQLError {
  const { path } = (error ?? {}) as { path?: (string | number)[] };
  const cause = rootCause(error);
  const present = (message: string, extensions: Record<string, unknown>) =>
    new GraphQLError(message, { path, extensions });
  if (cause instanceof Failure) {
    const fields = cause.faults.length ? { fields: cause.faults.map((fault) => fieldOf(fault, request.locale)) } : {};
    return present(cause.words(request.locale), { code: cause.code, ...cause.facts, ...fields });
  }
  if (cause instanceof Refusal) return present(cause.inWords(request.locale), { code: cause.code });
  const code = isGraphQLError(cause) ? codeOf(cause) : undefined;
  if (isGraphQLError(cause) && typeof code === 'string' && ownCodes.has(code)) return present(cause.message, { code });
  const traceId = request.requestId;
  if (isUnknownId(cause)) return present(new Failure('NOT_FOUND').words(request.locale), { code: 'NOT_FOUND' });
  if (isUnreadable(cause))
    return present(new Failure('BAD_USER_INPUT').words(request.locale), { code: 'BAD_USER_INPUT' });
  if (isOutage(cause)) {
    log.warn({ requestId: traceId, err: cause }, 'the database is away');
    return present(new Failure('UNAVAILABLE').words(request.locale), { code: 'UNAVAILABLE', traceId });
  }
  log.error({ requestId: traceId, err: cause, path }, 'a bug');
  return present(inWords(bug, request.locale, { id: traceId }), { code: 'INTERNAL', traceId });
}

/** The compiled executor throws errors of a class of its own with the same name. */
const isGraphQLError = (error: unknown): error is GraphQLError =>
  error instanceof GraphQLError || (error instanceof Error && error.name === 'GraphQLError');

/** Variables that do not fit carry no path; what has one went wrong in a resolver of ours. */
function codeOf(error: GraphQLError): unknown {
  const extensions = error.extensions as Record<string, unknown> | undefined;
  return extensions?.code ?? (error.path ? undefined : 'BAD_USER_INPUT');
}

const bug: Words = {
  zh: '系统出错，请把编号告诉管理员：{id}',
  en: 'Something broke on our side; tell the administrator this number: {id}',
};

const fieldOf = (fault: FieldFault, locale: Locale) => ({
  path: fault.path,
  code: fault.code,
  message: inWords(fault.words, locale, fault.facts),
});

/** What was thrown in the resolver, whichever executor wrapped it. */
function rootCause(error: unknown): unknown {
  let cause = error;
  for (let inner = cause; inner; inner = (cause as { originalError?: unknown }).originalError) cause = inner;
  return cause;
}
