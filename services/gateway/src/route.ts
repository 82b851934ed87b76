import type { HttpRoute } from '@onedesk/subgraph';

/** The route that a path belongs to: the one whose own path is the longest beginning of it, in whole segments. */
export function routeOf(path: string, routes: readonly HttpRoute[]): HttpRoute | undefined {
  return routes
    .filter((one) => path === one.path || path.startsWith(`${one.path}/`))
    .reduce<HttpRoute | undefined>(
      (best, one) => (best && best.path.length >= one.path.length ? best : one),
      undefined,
    );
}
