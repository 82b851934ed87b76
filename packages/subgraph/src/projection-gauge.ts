import { Gauge } from 'prom-client';
import type { Resources } from './context.ts';
import type { Projection } from './projection.ts';
import { nextEvents, readStanding } from './projection-step.ts';

interface Measured {
  readonly projection: Projection;
  readonly resources: Resources;
}

const measured = new Set<Measured>();

/** Asked when somebody looks, so that it is right though no process follows. */
const behindSeconds = new Gauge({
  name: 'onedesk_projection_behind_seconds',
  help: 'Age of the oldest change that a copy lacks; 0 when it has them all, NaN when its source cannot be asked',
  labelNames: ['service', 'projection'] as const,
  aggregator: 'max',
  async collect() {
    await Promise.all(
      [...measured].map(async (one) => {
        const labels = { service: one.resources.db.schema, projection: one.projection.name };
        this.set(labels, await behind(one).catch(() => Number.NaN));
      }),
    );
  },
});

async function behind(one: Measured): Promise<number> {
  const { position } = await readStanding(one);
  const [next] = await nextEvents(one, position, 1);
  return next ? Math.max(0, one.resources.clock.now().getTime() - new Date(next.at).getTime()) / 1_000 : 0;
}

/** Shows in this process's metrics how late the projections are, until the returned function is called. */
export function measureProjections(projections: readonly Projection[], resources: Resources): () => void {
  const own = projections.map((projection) => ({ projection, resources }));
  for (const one of own) measured.add(one);
  return () => {
    for (const one of own) {
      measured.delete(one);
      behindSeconds.remove({ service: resources.db.schema, projection: one.projection.name });
    }
  };
}
