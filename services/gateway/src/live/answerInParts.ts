import type { GatewayPlugin } from '@graphql-hive/gateway-runtime';
import { isAsyncIterable } from '@graphql-tools/utils';
import { closing, opening, part, partsType } from './parts.ts';

/** A subscription is answered in parts, one per event, whatever else the caller would accept; all else as usual. */
export const answerInParts: GatewayPlugin = {
  onResultProcess(answered) {
    if (!isAsyncIterable(answered.result)) return;
    const answers = answered.result as AsyncIterable<object>;
    const headers = { 'content-type': partsType };
    answered.setResultProcessor(() => new Response(inParts(answers), { headers }), partsType);
  },
};

/** Each chunk is one whole part. Cancelling the stream ends the subscription at once. */
function inParts(answers: AsyncIterable<object>): ReadableStream<Uint8Array> {
  const iterator = answers[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(opening)),
    async pull(controller) {
      const answer = await iterator.next();
      controller.enqueue(encoder.encode(answer.done ? closing : part({ payload: answer.value })));
      if (answer.done) controller.close();
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
