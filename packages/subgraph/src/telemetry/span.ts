import { type Attributes, context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { Failure, Refusal } from '@onedesk/kernel';

export type { Attributes } from '@opentelemetry/api';

/** Asked each time: it is another one once tracing has begun. */
const tracer = () => trace.getTracer('onedesk');

/**
 * A step of what is being traced. Outside a sampled request it costs nothing but the question; inside, it is a child of
 * the step around it. Attributes are names and ids only: never variables, never values, never a person's name.
 */
export function span<Result>(
  name: string,
  attributes: Attributes,
  work: () => Promise<Result>,
  kind: SpanKind = SpanKind.INTERNAL,
): Promise<Result> {
  // A step that has ended is nobody's parent: what goes on after an answer (streams, followers) is not traced with it.
  if (!isTraced()) return work();
  return during(tracer().startSpan(name, { kind, attributes }), work);
}

/** A step of work that does not wait for anything. */
export function spanOfWork<Result>(name: string, attributes: Attributes, work: () => Result): Result {
  if (!isTraced()) return work();
  const opened = tracer().startSpan(name, { attributes });
  try {
    return context.with(trace.setSpan(context.active(), opened), work);
  } finally {
    opened.end();
  }
}

/** Whether somebody will see what is measured now. */
export const isTraced = (): boolean => trace.getActiveSpan()?.isRecording() ?? false;

/** Adds to the step that is under way. */
export function note(attributes: Attributes): void {
  const active = trace.getActiveSpan();
  if (active?.isRecording()) active.setAttributes(attributes);
}

/** Where a trace begins in this process. */
export interface Root {
  readonly kind?: SpanKind;
  /** `traceparent` of whoever asked: goes on with that trace, sampled if that is. */
  readonly parent?: string | undefined;
  /** 32 hexadecimal digits for a new trace; by default chance decides. */
  readonly traceId?: string;
  readonly attributes?: Attributes;
}

/** Begins a trace, or goes on with a caller's; whether it is kept is decided here, for all that happens within. */
export function rootSpan<Result>(name: string, root: Root, work: () => Promise<Result>): Promise<Result> {
  const opened = begin(name, root);
  if (opened.isRecording()) return during(root.attributes ? opened.setAttributes(root.attributes) : opened, work);
  return trace.getActiveSpan() ? context.with(ROOT_CONTEXT, work) : work();
}

/** Goes on with a caller's trace; a caller that traces nothing has nothing traced here. */
export const continued = <Result>(
  name: string,
  { parent, attributes }: { parent: string | undefined; attributes: Attributes },
  work: () => Promise<Result>,
): Promise<Result> =>
  parent ? rootSpan(name, { parent, attributes, kind: SpanKind.SERVER }, work) : context.with(ROOT_CONTEXT, work);

let wantedTraceId: string | undefined;
/** The id that the trace being begun asks for; the generator of ids asks once for each. */
export function takeTraceId(): string | undefined {
  const wanted = wantedTraceId;
  wantedTraceId = undefined;
  return wanted;
}

function begin(name: string, { kind, parent, traceId }: Root): Span {
  const from = parentOf(parent);
  wantedTraceId = traceId;
  try {
    return tracer().startSpan(
      name,
      kind === undefined ? {} : { kind },
      from ? trace.setSpanContext(ROOT_CONTEXT, from) : ROOT_CONTEXT,
    );
  } finally {
    wantedTraceId = undefined;
  }
}

function during<Result>(opened: Span, work: () => Promise<Result>): Promise<Result> {
  return context.with(trace.setSpan(context.active(), opened), async () => {
    try {
      return await work();
    } catch (error) {
      opened.setStatus({ code: SpanStatusCode.ERROR });
      opened.setAttributes(kindOfError(error));
      throw error;
    } finally {
      opened.end();
    }
  });
}

/** What went wrong, by its kind: messages quote values. */
function kindOfError(error: unknown): Attributes {
  if (error instanceof Refusal) return { 'error.type': 'Refusal', 'onedesk.code': error.code };
  if (error instanceof Failure) return { 'error.type': 'Failure', 'onedesk.code': error.code };
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  const type = typeof name === 'string' ? name : typeof error;
  return { 'error.type': type, ...(typeof code === 'string' ? { 'onedesk.code': code } : {}) };
}

const traceparent = /^[\da-f]{2}-([\da-f]{32})-([\da-f]{16})-([\da-f]{2})/;

/** The caller's step, by W3C's trace context; undefined where there is none or it is not well formed. */
export function parentOf(header: string | undefined) {
  const [, traceId, spanId, flags] = traceparent.exec(header ?? '') ?? [];
  if (!traceId || !spanId || !flags || /^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  return { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true };
}

/** What a call to another process carries so that the trace goes on there: nothing, unless this one is sampled. */
export function outgoing(): Record<string, string> {
  const active = trace.getActiveSpan();
  if (!active?.isRecording()) return {};
  const { traceId, spanId } = active.spanContext();
  return { traceparent: `00-${traceId}-${spanId}-01` };
}
