import type { GraphQLFormattedError } from 'graphql';

/** Why a request to the graph is not run; no service has heard of it. */
export class NotRun extends Error {
  /** HTTP status of the answer. */
  readonly status: number;
  readonly errors: readonly GraphQLFormattedError[];

  constructor(errors: readonly GraphQLFormattedError[], status = 400) {
    super(errors.map(({ message }) => message).join('; '));
    this.status = status;
    this.errors = errors;
  }
}
