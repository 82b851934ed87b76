import type { Principal } from '@onedesk/subgraph';
import { json, problem } from './answer.ts';
import type { Doors, Visit } from './door.ts';

/** Sends a subscription's answers as they come. Goes on in the background: the door is done once the stream has begun. */
export async function startStream(
  body: ReadableStream<Uint8Array>,
  principal: Principal,
  { response }: Visit,
  { streams }: Doors,
  lookAgain: () => Promise<Principal | null>,
): Promise<void> {
  if (!streams.admits(principal)) {
    await body.cancel();
    return json(response, 429, problem('TOO_MANY_STREAMS', 'close some pages first'));
  }
  streams.start({ body, response, principal, lookAgain });
}
