import { CombinedGraphQLErrors, ServerError } from '@apollo/client';

/** Something wrong with one field of an input, in the person's language. */
export interface FieldFault {
  /** Path inside the variables: 'input.phone', 'input.columns.2.field'. */
  path: string;
  code: string;
  message: string;
}

/** What went wrong with a request, as far as a person or a page can use it. */
export interface Problem {
  /** `extensions.code` of the service, or UNREACHABLE when no answer came, or INTERNAL for all else. */
  code: string;
  /** The service's own words in the person's language; absent when only the code is known. */
  message?: string;
  /** For support: finds the request in the log. */
  traceId?: string;
  /** FORBIDDEN: the permission that is missing. */
  permission?: string;
  /** BAD_USER_INPUT: what is wrong where. */
  fields: FieldFault[];
}

/** Codes after which it is not known whether a command was carried out. */
const unsettled = new Set(['UNREACHABLE', 'UNAVAILABLE', 'INTERNAL']);

/** True when the command may or may not have been carried out, so that only the same idempotency key is safe. */
export function isUnsettled(problem: Problem): boolean {
  return unsettled.has(problem.code);
}

/** Reads any error that a query or a command can end with. */
export function problemOf(error: unknown): Problem {
  if (CombinedGraphQLErrors.is(error)) {
    const first = error.errors[0];
    return fromExtensions(first?.extensions, first?.message);
  }
  if (ServerError.is(error)) return fromResponse(error.statusCode, error.bodyText);
  if (error instanceof TypeError || isAbort(error)) return { code: 'UNREACHABLE', fields: [] };
  return { code: 'INTERNAL', fields: [] };
}

function fromExtensions(extensions: Record<string, unknown> | undefined, message: string | undefined): Problem {
  const code = text(extensions?.['code']) ?? 'INTERNAL';
  return {
    code,
    // The message of a masked error says nothing that the code does not say.
    ...(message && code !== 'INTERNAL' ? { message } : {}),
    ...optional('traceId', extensions?.['traceId']),
    ...optional('permission', extensions?.['permission']),
    fields: fieldFaults(extensions?.['fields']),
  };
}

function fromResponse(status: number, body: string): Problem {
  const error = firstError(body);
  if (error) return fromExtensions(error.extensions, error.message);
  if (status === 401) return { code: 'UNAUTHENTICATED', fields: [] };
  if (status === 403) return { code: 'FORBIDDEN', fields: [] };
  // A proxy in front of a stopped service answers 502 or 504.
  return { code: status >= 502 && status <= 504 ? 'UNAVAILABLE' : 'INTERNAL', fields: [] };
}

interface WireError {
  message?: string;
  extensions?: Record<string, unknown>;
}

function firstError(body: string): WireError | undefined {
  try {
    const parsed = JSON.parse(body) as { errors?: WireError[] } | null;
    return parsed?.errors?.[0];
  } catch {
    return undefined;
  }
}

function fieldFaults(value: unknown): FieldFault[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (fault): fault is FieldFault => typeof fault?.path === 'string' && typeof fault?.message === 'string',
  );
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const optional = (name: 'traceId' | 'permission', value: unknown) => (text(value) ? { [name]: text(value) } : {});
const isAbort = (error: unknown) =>
  error instanceof DOMException && (error.name === 'AbortError' || error.name === 'TimeoutError');
