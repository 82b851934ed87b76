import { createHmac, timingSafeEqual } from 'node:crypto';
import { cookieOf } from './http.ts';

/** The session's cookie. */
export const cookieName = 'onedesk';

/**
 * The token in a request's cookie, when it bears our signature (`token.signature`, HMAC-SHA256 in base64, URL-encoded,
 * as better-auth writes it). A copied database alone therefore opens no session.
 */
export function sessionToken(cookieHeader: string | null | undefined, secret: string): string | null {
  const raw = cookieOf(cookieHeader, cookieName);
  const value = raw && decoded(raw);
  const at = value ? value.lastIndexOf('.') : -1;
  if (!value || at < 1) return null;
  const token = value.slice(0, at);
  const expected = createHmac('sha256', secret).update(token).digest();
  const signature = Buffer.from(value.slice(at + 1), 'base64');
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/**
 * The cookie to send, without an age: how long a session lasts (8 hours after its last use) is the server's to say, and
 * the browser forgets it when it is closed. A cookie that ends the session keeps its age of nothing.
 */
export function ownCookies(headers: Headers): string[] {
  return headers
    .getSetCookie()
    .filter((cookie) => cookie.startsWith(`${cookieName}=`))
    .map((cookie) => cookie.replace(/; Max-Age=[1-9]\d*/i, ''));
}
