import { closing, opening, part } from './parts.ts';

/**
 * The answers of a subscription, each a text of JSON, as parts. Each chunk is one whole part. Cancelling the stream
 * ends the subscription at once.
 */
export function answerInParts(answers: AsyncIterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(opening)),
    async pull(controller) {
      const answer = await answers.next();
      controller.enqueue(encoder.encode(answer.done ? closing : part(`{"payload":${answer.value}}`)));
      if (answer.done) controller.close();
    },
    async cancel() {
      await answers.return?.();
    },
  });
}
