/** How an upload ended: the id to start the import with, or the server's reason for refusing the file. */
export type Upload =
  | { ok: true; fileId: string }
  /** `message` is the server's own sentence; null when the connection broke and nobody said anything. */
  | { ok: false; code: string; message: string | null };

export interface UploadOptions {
  /** Where it is sent to: `/files`. */
  door: string;
  projectId: string;
  file: File;
  locale: string;
  /** Share sent so far, 0–100. */
  onProgress: (percent: number) => void;
  signal: AbortSignal;
}

/** Streams a file to the door of a service. Never throws; an aborted upload answers with the code ABORTED. */
export function upload({ door, projectId, file, locale, onProgress, signal }: UploadOptions): Promise<Upload> {
  return new Promise((resolve) => {
    // XMLHttpRequest and not fetch: only it tells how much of the body is through.
    const request = new XMLHttpRequest();
    request.open('POST', `${door}?projectId=${encodeURIComponent(projectId)}`);
    request.responseType = 'text';
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.setRequestHeader('accept-language', locale);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0),
    );
    request.addEventListener('load', () => resolve(answerOf(request.status, request.responseText, locale)));
    request.addEventListener('error', () => resolve({ ok: false, code: 'UNREACHABLE', message: null }));
    request.addEventListener('abort', () => resolve({ ok: false, code: 'ABORTED', message: null }));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

/** Reads the answer to an upload: 201 with the id, or an error with a code and a message in both languages or in one. */
export function answerOf(status: number, body: string, locale: string): Upload {
  const answer = parsed(body);
  if (status === 201 && typeof answer['fileId'] === 'string') return { ok: true, fileId: answer['fileId'] };
  const code = typeof answer['code'] === 'string' ? answer['code'] : status === 413 ? 'TOO_LARGE' : 'INTERNAL';
  return { ok: false, code, message: words(answer['message'], locale) };
}

function parsed(body: string): Record<string, unknown> {
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
