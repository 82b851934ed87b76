import { InMemorySpanExporter } from '@opentelemetry/sdk-trace';
import { Failure } from '@onedesk/kernel';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { continued, isTraced, outgoing, rootSpan, span, spanOfWork, startTelemetry } from './index.ts';

const spans = new InMemorySpanExporter();
const half = { on: true, serviceName: 'test', ratio: 0.5, parentBased: true };
const telemetry = await startTelemetry(half, spans);
afterAll(() => telemetry.stop());
afterEach(() => spans.reset());

/** Ids that chance has let in, and left out. */
const sampled = { traceId: '00000000000000000000000000000001' };
const unsampled = { traceId: '000000000000000000000000ffffffff' };
const names = () => spans.getFinishedSpans().map(({ name }) => name);

const inner = () => span('inner', {}, () => Promise.resolve(spanOfWork('work', {}, isTraced)));

describe('a trace', () => {
  test('is kept or not as a whole', async () => {
    expect(await rootSpan('kept', sampled, inner)).toBe(true);
    expect(names()).toEqual(['work', 'inner', 'kept']);
    spans.reset();
    expect(await rootSpan('not kept', unsampled, inner)).toBe(false);
    expect(await inner()).toBe(false);
    expect(names()).toEqual([]);
  });

  test('that is not kept takes nothing into the one around it', async () => {
    await rootSpan('around', sampled, () =>
      rootSpan('job', unsampled, () => span('step', {}, () => Promise.resolve())),
    );
    expect(names()).toEqual(['around']);
  });

  test('does not go on when its request has been answered', async () => {
    let later = Promise.resolve();
    await rootSpan('request', sampled, async () => {
      later = new Promise<void>((done) => setTimeout(done, 5)).then(() =>
        span('afterwards', {}, () => Promise.resolve()),
      );
      await span('meanwhile', {}, () => Promise.resolve());
    });
    await later;
    expect(names()).toEqual(['meanwhile', 'request']);
  });

  test('goes on in another process, if it is kept', async () => {
    const carried = await rootSpan('here', sampled, () => Promise.resolve(outgoing()));
    expect(carried.traceparent).toMatch(/^00-0{31}1-[\da-f]{16}-01$/);
    await continued('there', { parent: carried.traceparent, attributes: {} }, () => Promise.resolve());
    expect(spans.getFinishedSpans().map((one) => one.spanContext().traceId)).toEqual([
      sampled.traceId,
      sampled.traceId,
    ]);
    spans.reset();
    expect(await rootSpan('here', unsampled, () => Promise.resolve(outgoing()))).toEqual({});
    await continued('there', { parent: undefined, attributes: {} }, () => span('below', {}, () => Promise.resolve()));
    expect(names()).toEqual([]);
  });

  test('names an error by its kind and code, not by its words', async () => {
    const failing = span.bind(null, 'failing', {}, () => Promise.reject(new Failure('NOT_FOUND')));
    await expect(rootSpan('request', sampled, failing)).rejects.toThrow();
    const [failed] = spans.getFinishedSpans();
    expect(failed).toMatchObject({
      status: { code: 2 },
      attributes: { 'error.type': 'Failure', 'onedesk.code': 'NOT_FOUND' },
    });
    expect([failed?.status.message, failed?.events]).toEqual([undefined, []]);
  });
});

const work = () => Promise.resolve(1);
/** Microseconds of a step. */
const time = async () => {
  const started = performance.now();
  for (let at = 0; at < 20_000; at += 1) await span('step', {}, work);
  return ((performance.now() - started) / 20_000) * 1_000;
};

test('a step that nobody traces costs less than three microseconds', async () => {
  // The quickest of some rounds: other programs may be at work here.
  const rounds: number[] = [];
  for (let round = 0; round < 5; round += 1) rounds.push(await rootSpan('request', unsampled, time));
  expect(Math.min(...rounds)).toBeLessThan(3);
});
