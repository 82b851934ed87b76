import { InMemorySpanExporter, type ReadableSpan } from '@opentelemetry/sdk-trace';
import { makeLog, type RunningTelemetry, startTelemetry } from '@onedesk/subgraph';
import { type LiveSystem, liveSystem } from './liveSystem.ts';

/** A line of the log, taken apart. */
export type Line = Readonly<Record<string, unknown>>;

/** The whole system behind its HTTP server, everything that it tells of itself kept: every request is traced. */
export interface Watched extends LiveSystem {
  spans(): readonly ReadableSpan[];
  lines(): readonly Line[];
  /** All of it as text, for what must not stand anywhere. */
  told(): string;
  forget(): void;
}

export async function watchedSystem(): Promise<Watched> {
  const exporter = new InMemorySpanExporter();
  const settings = { on: true, serviceName: 'onedesk-test', ratio: 1, parentBased: true };
  const telemetry: RunningTelemetry = await startTelemetry(settings, exporter);
  let written: string[] = [];
  const log = makeLog({ logLevel: 'debug' }, { write: (line: string) => void written.push(line) });
  const live = await liveSystem({ log });
  return {
    ...live,
    spans: () => exporter.getFinishedSpans(),
    lines: () => written.map((line) => JSON.parse(line) as Line),
    told: () => [...exporter.getFinishedSpans().map(shown), ...written].join('\n'),
    forget() {
      exporter.reset();
      written = [];
    },
    async close() {
      await live.close();
      await telemetry.stop();
    },
  };
}

const shown = ({ name, attributes, events, status, links }: ReadableSpan): string =>
  JSON.stringify({ name, attributes, events, status, links });
