import type { Audience } from '@onedesk/subgraph';

/** One view of the graph: where it is asked, and with what one is let in. */
export interface AudienceDefinition {
  readonly path: string;
  /** A session's cookie opens the staff's view and no other; a key opens the view that it was made for. */
  readonly credential: 'session' | 'key';
}

/** The views of the graph, each at a path of its own and bound to its credential. */
export const audiences: Readonly<Record<Audience, AudienceDefinition>> = {
  staff: { path: '/graphql', credential: 'session' },
  bi: { path: '/graphql/bi', credential: 'key' },
  partner: { path: '/graphql/partner', credential: 'key' },
};

export const audienceNames = Object.keys(audiences) as Audience[];

const byPath = new Map(Object.entries(audiences).map(([name, { path }]) => [path, name as Audience]));

/** The view that a path asks for. */
export const audienceAt = (path: string): Audience | undefined => byPath.get(path);
