import { Failure, type FieldFault, inWords, type Locale, Refusal } from '@onedesk/kernel';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

/** GraphQL's own complaints about a request; their messages name no data and pass as they are. */
const ownCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** The database is away: refused connections, shutdowns, broken sockets, a pool that waited in vain. */
export function isOutage(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  return (
    (typeof code === 'string' && (/^(08|57P0)/.test(code) || /^(ECONN|EPIPE|ENOENT|ETIMEDOUT)/.test(code))) ||
    /Connection terminated|timeout exceeded when trying to connect|Query read timeout|the database system is/i.test(
      message ?? '',
    )
  );
}

/** One place where every error of a subgraph becomes what the outside may know. A bug is logged whole and masked. */
export function presentError(
  error: unknown,
  request: { locale: Locale; requestId: string },
  log: Logger,
): GraphQLFormattedError {
  const outer = error instanceof GraphQLError ? error : null;
  const cause = rootCause(error);
  const at = outer?.path ? { path: outer.path } : {};
  if (cause instanceof Failure) {
    const extensions: Record<string, unknown> = { code: cause.code, ...cause.facts };
    if (cause.faults.length) extensions.fields = cause.faults.map((fault) => fieldOf(fault, request.locale));
    return { message: cause.words(request.locale), ...at, extensions };
  }
  if (cause instanceof Refusal)
    return { message: cause.inWords(request.locale), ...at, extensions: { code: cause.code } };
  const code = outer?.extensions.code ?? (outer && !outer.originalError ? 'GRAPHQL_VALIDATION_FAILED' : undefined);
  if (
    outer &&
    typeof code === 'string' &&
    ownCodes.has(code) &&
    !(cause instanceof Error && cause !== outer && !(cause instanceof GraphQLError))
  ) {
    return { message: outer.message, ...at, extensions: { code } };
  }
  const extensions = { traceId: request.requestId };
  if (isOutage(cause)) {
    log.warn({ requestId: request.requestId, err: cause }, 'the database is away');
    return {
      message: new Failure('UNAVAILABLE').words(request.locale),
      ...at,
      extensions: { code: 'UNAVAILABLE', ...extensions },
    };
  }
  log.error({ requestId: request.requestId, err: cause, path: outer?.path }, 'a bug');
  const message = inWords(
    {
      zh: '系统出错,请把编号告诉管理员:{id}',
      en: 'Something broke on our side; tell the administrator this number: {id}',
    },
    request.locale,
    { id: request.requestId },
  );
  return { message, ...at, extensions: { code: 'INTERNAL', ...extensions } };
}

const fieldOf = (fault: FieldFault, locale: Locale) => ({
  path: fault.path,
  code: fault.code,
  message: inWords(fault.words, locale, fault.facts),
});

function rootCause(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}
