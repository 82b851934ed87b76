import { Failure } from '@onedesk/kernel';
import type { RequestContext } from '@onedesk/subgraph';
import type { GraphQLFormattedError } from 'graphql';
import { inClientsWords } from './naming.ts';
import type { Place } from './records.ts';
import type { Run } from './run.ts';
import type { Rename } from './steps.ts';

/** A service could not be asked: what is its alone is missing. */
export const unavailable = (service: string, place: Place, { context }: Run): GraphQLFormattedError => ({
  message: new Failure('UNAVAILABLE').words(context.locale),
  path: place.map(inClientsWords),
  extensions: { code: 'UNAVAILABLE', service, traceId: context.requestId },
});

/** A bug, as the client may know it. */
export const internal = ({ locale, requestId }: RequestContext): GraphQLFormattedError => ({
  message: new Failure('UNAVAILABLE').words(locale),
  extensions: { code: 'INTERNAL', traceId: requestId },
});

/**
 * A service's error as the client may know it: at the client's path, and naming the service that is away. One without
 * a code was not presented by the service: it is logged and masked.
 */
export function relocated(
  error: GraphQLFormattedError,
  service: string,
  place: Place,
  { context, services }: Run,
): GraphQLFormattedError {
  const path = place.map(inClientsWords);
  const { message, extensions } = error;
  if (typeof extensions?.code !== 'string') {
    services.log.error({ err: error, service, requestId: context.requestId }, 'a service did not present an error');
    return { ...internal(context), path };
  }
  return { message, path, extensions: extensions.code === 'UNAVAILABLE' ? { ...extensions, service } : extensions };
}

/** A path in a service's answer, with the names that the planner gave undone. */
export const unrenamed = (path: Place, renames: readonly Rename[]): Place =>
  renames.length === 0 ? path : path.map((step) => renames.find(({ from }) => from === step)?.to ?? step);

/** The part that all places have in common. */
export function commonPlace([first = [], ...others]: readonly Place[]): Place {
  let length = first.length;
  for (const place of others) {
    let same = 0;
    while (same < length && place[same] === first[same]) same += 1;
    length = same;
  }
  return first.slice(0, length);
}
