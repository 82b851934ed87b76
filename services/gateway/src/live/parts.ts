/** Apollo's multipart protocol for subscriptions, as it stands on the wire. Each text here is whole: heartbeats may come between any two. */
const boundary = 'graphql';

export const partsType = `multipart/mixed;boundary="${boundary}";subscriptionSpec=1.0`;

/** Whether a client asks for the answers of a subscription. */
export const asksForParts = (accept: string | undefined): boolean =>
  /multipart\/mixed[^,]*subscriptionSpec=1\.0/i.test(accept ?? '');

export const opening = `\r\n--${boundary}`;
export const part = (json: string): string => `\r\ncontent-type: application/json\r\n\r\n${json}\r\n--${boundary}`;
/** Says nothing but that the stream lives. */
export const heartbeat = part('{}');
/** After it comes nothing more. */
export const closing = '--\r\n';
