import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { badInput, type Words } from '@onedesk/kernel';

/** How long a sender who has not finished gets to see the answer (ms). */
const lingering = 1_000;

/** Answers in JSON. A request that was not read to its end is thrown away for a moment, then its connection ends. */
export async function answerDoor(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: object,
): Promise<void> {
  const text = Buffer.from(JSON.stringify(body));
  const unread = request.method === 'POST' && !request.complete;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': text.length,
    'cache-control': 'no-store',
    ...(unread ? { connection: 'close' } : {}),
  });
  response.write(text);
  if (unread) {
    // A connection that closed at once would take the answer with it.
    request.resume();
    await once(request, 'end', { signal: AbortSignal.timeout(lingering) }).catch(() => undefined);
  }
  response.end();
}

const nameMissing: Words = { zh: '缺少文件名', en: 'The name of the file is missing' };

/**
 * The name in `x-file-name`, percent-encoded, without folders. It is shown to people: what could confuse them, a
 * terminal or a header is left out. @throws BAD_USER_INPUT where nothing is left
 */
export function givenFileName(header: string | string[] | undefined): string {
  const name = decoded(String(header ?? ''))
    .replace(/^.*[/\\]/s, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, 200);
  if (name === '') throw badInput({ path: 'x-file-name', code: 'required', words: nameMissing });
  return name;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** RFC 6266: a `content-disposition` with the whole name, and for old programs `plain`, which is ASCII. */
export const disposition = (how: 'inline' | 'attachment', name: string, plain: string): string =>
  `${how}; filename="${plain}"; filename*=UTF-8''${encoded(name)}`;

const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
