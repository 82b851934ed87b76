import type { FieldFault, Locale } from '@onedesk/web';
import { getPreferences } from '../preferences/preferences.ts';

/** Why a person could not be let in, as `/auth` answers it. */
export interface AuthRefusal {
  /** WRONG_CREDENTIALS, ACCOUNT_LOCKED, ADDRESS_LOCKED, ACCOUNT_INACTIVE, …; UNREACHABLE when no answer came. */
  code: string;
  /** The service's own words in the person's language. */
  message?: string;
  /** Instant at which a lock ends. */
  until?: string;
  fields: FieldFault[];
}
export type AuthAnswer<Body> = { ok: true; body: Body } | { ok: false; refusal: AuthRefusal };

export interface SessionState {
  signedIn: boolean;
  mustChangePassword?: boolean;
}
export interface FirstAdministrator {
  token: string;
  username: string;
  name: string;
  password: string;
}

export const signIn = (username: string, password: string) =>
  post<{ mustChangePassword?: boolean }>('/auth/sign-in', { username, password });

export const signOut = () => post<unknown>('/auth/sign-out', {});

export const changePassword = (current: string, next: string) =>
  post<unknown>('/auth/change-password', { current, next });

export const sessionState = () => request<SessionState>('/auth/session', { method: 'GET' });

/** The one-time link: the first person of a fresh installation makes the administrator's account. */
export const createFirstAdministrator = ({ token, ...account }: FirstAdministrator) =>
  post<unknown>(`/auth/first-administrator?token=${encodeURIComponent(token)}`, account);

function post<Body>(path: string, body: object): Promise<AuthAnswer<Body>> {
  return request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': getPreferences().locale },
    body: JSON.stringify(body),
  });
}

async function request<Body>(path: string, init: RequestInit): Promise<AuthAnswer<Body>> {
  try {
    const response = await fetch(path, {
      ...init,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(20_000),
    });
    const text = await response.text();
    const body: unknown = text === '' ? {} : JSON.parse(text);
    return response.ok ? { ok: true, body: body as Body } : { ok: false, refusal: refusalIn(body) };
  } catch {
    return { ok: false, refusal: { code: 'UNREACHABLE', fields: [] } };
  }
}

interface WireRefusal {
  code?: string;
  message?: string | { zh?: string; en?: string };
  until?: string;
  fields?: { path: string; code: string; message: string | { zh?: string; en?: string } }[];
}

function refusalIn(body: unknown): AuthRefusal {
  const wire = (typeof body === 'object' && body !== null ? body : {}) as WireRefusal;
  const { locale } = getPreferences();
  const message = inLanguage(wire.message, locale);
  return {
    code: wire.code ?? 'INTERNAL',
    ...(message ? { message } : {}),
    ...(wire.until ? { until: wire.until } : {}),
    fields: (wire.fields ?? []).map((fault) => ({
      ...fault,
      message: inLanguage(fault.message, locale) ?? fault.code,
    })),
  };
}

function inLanguage(message: WireRefusal['message'], locale: Locale): string | undefined {
  if (typeof message === 'string') return message;
  return locale === 'en' ? message?.en : message?.zh;
}
