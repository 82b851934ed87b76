import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known of the request being answered, for its log lines; grows while it is answered. No personal data. */
export interface RequestScope {
  readonly requestId: string;
  /** The trace's id; without a caller's trace it is the request's id without dashes. */
  readonly traceId: string;
  /** Id of whoever asks. */
  principalId?: string;
  audience?: string;
  /** Name of a trusted document; `other` for any other. */
  operation?: string;
  /** Codes of the errors in the answer. */
  codes?: readonly string[];
}

const scopes = new AsyncLocalStorage<RequestScope>();

/** Everything that `work` does and waits for belongs to the request. */
export const inRequest = <Result>(scope: RequestScope, work: () => Result): Result => scopes.run(scope, work);

/** The request being answered; undefined for what the system does by itself. */
export const currentRequest = (): RequestScope | undefined => scopes.getStore();

/** Adds codes of errors in the answer to what is known of the request, each once. */
export function noteCodes(codes: readonly string[]): void {
  const scope = scopes.getStore();
  if (scope && codes.length) scope.codes = [...new Set([...(scope.codes ?? []), ...codes])];
}

/** For what goes on after the request that happened to begin it. */
export const outsideRequests = <Result>(work: () => Result): Result => scopes.exit(work);

/** The request's id as the id of a trace. */
export const traceIdOf = (requestId: string): string => requestId.replaceAll('-', '').toLowerCase();
