import type { SpanExporter } from '@opentelemetry/sdk-trace';

/** Whether and how much is traced. */
export interface TelemetrySettings {
  /** Spans are sent to the collector that the standard OTEL_EXPORTER_OTLP_… variables name. */
  readonly on: boolean;
  /** How the service calls itself in traces. */
  readonly serviceName: string;
  /** The part of requests that is traced, 0 to 1, where the caller has not decided. */
  readonly ratio: number;
  /** Whether a caller's decision counts. */
  readonly parentBased: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** OpenTelemetry's own variables; throws one clear sentence about the first that is wrong. */
export function telemetrySettings(env: Environment, serviceName: string): TelemetrySettings {
  const endpoint = env.OTEL_EXPORTER_OTLP_ENDPOINT ?? env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT;
  const sampler = env.OTEL_TRACES_SAMPLER || 'parentbased_traceidratio';
  const [, parent, kind] = /^(parentbased_)?(always_on|always_off|traceidratio)$/.exec(sampler) ?? [];
  if (!kind) throw new Error(`OTEL_TRACES_SAMPLER is "${sampler}", but must be such as parentbased_traceidratio`);
  const part = Number(env.OTEL_TRACES_SAMPLER_ARG || '0.1');
  if (!(part >= 0 && part <= 1)) {
    throw new Error(`OTEL_TRACES_SAMPLER_ARG is "${env.OTEL_TRACES_SAMPLER_ARG}", but must be a number from 0 to 1`);
  }
  return {
    on: Boolean(endpoint) && env.OTEL_SDK_DISABLED !== 'true',
    serviceName: env.OTEL_SERVICE_NAME || serviceName,
    ratio: kind === 'always_on' ? 1 : kind === 'always_off' ? 0 : part,
    parentBased: parent !== undefined,
  };
}

/** Tracing of this process. */
export interface RunningTelemetry {
  /** Sends what is not sent yet and ends tracing. */
  stop(): Promise<void>;
}

/** Starts tracing for this process, once; `exporter`: for tests, gets each span at once. Nothing is loaded when it is off. */
export async function startTelemetry(settings: TelemetrySettings, exporter?: SpanExporter): Promise<RunningTelemetry> {
  if (!settings.on && !exporter) return { stop: () => Promise.resolve() };
  const { startSdk } = await import('./sdk.ts');
  return startSdk(settings, exporter);
}
