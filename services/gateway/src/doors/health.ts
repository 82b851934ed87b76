import { json } from './answer.ts';
import type { Door } from './door.ts';

/** Whether the process lives. */
export const health: Door = {
  name: 'healthz',
  open: ({ response }) => Promise.resolve(json(response, 200, { alive: true })),
};

/** Whether every service answers. */
export const readiness: Door = {
  name: 'readyz',
  async open({ response }, { system, leaving }) {
    const states = await Promise.all(
      [...system.subgraphs.values()].map(
        async (one) =>
          [
            one.name,
            await one.ready().then(
              () => 'ready',
              () => 'unavailable',
            ),
          ] as const,
      ),
    );
    const ready = !leaving() && states.every(([, state]) => state === 'ready');
    json(response, ready ? 200 : 503, { ready, leaving: leaving(), services: Object.fromEntries(states) });
  },
};
