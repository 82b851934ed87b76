import type { ServedSubgraph } from '@onedesk/subgraph';
import { json } from './answer.ts';
import type { Door } from './door.ts';

/** Whether the process lives. */
export const health: Door = {
  name: 'healthz',
  open: ({ response }) => Promise.resolve(json(response, 200, { alive: true })),
};

/**
 * Whether the portal can work: identity answers, without which nobody comes in. Another service that is away is named,
 * because the others go on.
 */
export const readiness: Door = {
  name: 'readyz',
  async open({ response }, { system, leaving }) {
    const states = await Promise.all(
      [...system.services.values()].map(async (one) => [one.name, await stateOf(one)] as const),
    );
    const services = Object.fromEntries(states);
    const ready = !leaving() && services.identity === 'ready';
    json(response, ready ? 200 : 503, { ready, leaving: leaving(), services });
  },
};

const stateOf = (service: ServedSubgraph): Promise<'ready' | 'unavailable'> =>
  service.ready().then(
    () => 'ready',
    () => 'unavailable',
  );
