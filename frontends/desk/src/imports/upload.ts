import { postFile, refusedBy } from '../ui/postFile.ts';

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
export async function upload({ door, projectId, locale, ...options }: UploadOptions): Promise<Upload> {
  const url = `${door}?projectId=${encodeURIComponent(projectId)}`;
  const posted = await postFile({ url, locale, ...options });
  return 'broken' in posted
    ? { ok: false, code: posted.broken, message: null }
    : answerOf(posted.status, posted.body, locale);
}

/** Reads the answer to an upload: 201 with the id, or an error with a code and a message in both languages or in one. */
export function answerOf(status: number, body: Record<string, unknown>, locale: string): Upload {
  if (status === 201 && typeof body['fileId'] === 'string') return { ok: true, fileId: body['fileId'] };
  return { ok: false, ...refusedBy(status, body, locale) };
}
