import type { Answer, Answers, RequestContext } from '@onedesk/subgraph';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { Call, Row } from './steps.ts';
import type { Variables } from './variables.ts';

/** The ways to the services. Undefined: the service could not be asked, which is logged. */
export interface Services {
  ask(call: Call, variables: Row, context: RequestContext): Promise<Answer | undefined>;
  /** Opens a subscription; a single answer says why it cannot be opened. */
  open(call: Call, variables: Row, context: RequestContext): Promise<Answer | Answers | undefined>;
  readonly log: Logger;
}

/** One operation, or one event of a subscription, while it runs: what the services answered so far. */
export interface Run {
  readonly services: Services;
  readonly context: RequestContext;
  readonly variables: Variables;
  readonly data: Row;
  readonly errors: GraphQLFormattedError[];
}

/** Those of the operation's variables that a call uses and that were given. */
export function variablesFor({ variables: names }: Call, { variables }: Pick<Run, 'variables'>): Row {
  const used: Row = {};
  for (const name of names) if (Object.hasOwn(variables, name)) used[name] = variables[name];
  return used;
}
