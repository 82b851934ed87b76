import { context, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  type IdGenerator,
  ParentBasedSampler,
  RandomIdGenerator,
  SimpleSpanProcessor,
  type SpanExporter,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import { takeTraceId } from './span.ts';
import type { RunningTelemetry, TelemetrySettings } from './start.ts';

/** How long the end of the process waits for a collector that does not answer (ms). */
const patience = 3_000;

/** Only what `startTelemetry` imports when somebody wants traces: the SDK is not small. */
export function startSdk(settings: TelemetrySettings, exporter?: SpanExporter): RunningTelemetry {
  // `envDetector` adds what OTEL_RESOURCE_ATTRIBUTES says.
  const provider = new TracerProvider({
    resource: detectResources({ detectors: [envDetector] }).merge(
      resourceFromAttributes({ 'service.name': settings.serviceName, 'process.pid': process.pid }),
    ),
    sampler: samplerOf(settings),
    idGenerator: requestIds(),
    spanProcessors: [
      exporter ? new SimpleSpanProcessor({ exporter }) : new BatchSpanProcessor({ exporter: new OTLPTraceExporter() }),
    ],
  });
  trace.setGlobalTracerProvider(provider);
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  return {
    async stop() {
      trace.disable();
      context.disable();
      await Promise.race([provider.shutdown().catch(() => undefined), pause(patience)]);
    },
  };
}

function samplerOf({ ratio, parentBased }: TelemetrySettings) {
  const root =
    ratio === 1 ? new AlwaysOnSampler() : ratio === 0 ? new AlwaysOffSampler() : new TraceIdRatioBasedSampler(ratio);
  return parentBased ? new ParentBasedSampler({ root }) : root;
}

/** The request's id is its trace's id: the number on somebody's screen leads to the trace. */
function requestIds(): IdGenerator {
  const random = new RandomIdGenerator();
  return {
    generateTraceId: () => takeTraceId() ?? random.generateTraceId(),
    generateSpanId: () => random.generateSpanId(),
  };
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms).unref());
