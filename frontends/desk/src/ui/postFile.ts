/** A file on its way to a door of a service. */
export interface Post {
  /** Where it is sent to, with what is said about it: `/files?projectId=…`. */
  url: string;
  file: File;
  locale: string;
  headers?: Readonly<Record<string, string>>;
  /** Share sent so far, 0–100. */
  onProgress: (percent: number) => void;
  signal: AbortSignal;
}

/** What came of it: the server's answer, or nothing, because the connection broke or the sender gave it up. */
export type Posted = { status: number; body: Record<string, unknown> } | { broken: 'UNREACHABLE' | 'ABORTED' };

/** Streams a file to a door. Never throws. */
export function postFile({ url, file, locale, headers = {}, onProgress, signal }: Post): Promise<Posted> {
  return new Promise((resolve) => {
    // XMLHttpRequest and not fetch: only it tells how much of the body is through.
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.responseType = 'text';
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('accept-language', locale);
    request.setRequestHeader('content-type', 'application/octet-stream');
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0),
    );
    request.addEventListener('load', () => resolve({ status: request.status, body: parsed(request.responseText) }));
    request.addEventListener('error', () => resolve({ broken: 'UNREACHABLE' }));
    request.addEventListener('abort', () => resolve({ broken: 'ABORTED' }));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    if (signal.aborted) resolve({ broken: 'ABORTED' });
    else request.send(file);
  });
}

/** Why a door refused: its code, and its sentence where it said one (in both languages, or in the one asked for). */
export function refusedBy(
  status: number,
  body: Record<string, unknown>,
  locale: string,
): { code: string; message: string | null } {
  const code = typeof body['code'] === 'string' ? body['code'] : status === 413 ? 'TOO_LARGE' : 'INTERNAL';
  return { code, message: words(body['message'], locale) };
}

/** The answer's JSON; nothing where it is none. */
export function parsed(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function words(message: unknown, locale: string): string | null {
  if (typeof message === 'string') return message;
  if (typeof message !== 'object' || message === null) return null;
  const text = (message as Record<string, unknown>)[locale === 'en' ? 'en' : 'zh'];
  return typeof text === 'string' ? text : null;
}
