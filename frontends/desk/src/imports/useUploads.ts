import { type ImportKind, importKinds } from './kinds/index.ts';
import { type SheetUpload, useUpload } from './useUpload.ts';

/** One file sent as several imports. */
export interface SheetUploads {
  readonly uploads: readonly (readonly [ImportKind, SheetUpload])[];
  /** All of them as one. */
  readonly all: SheetUpload;
}

/** Sends a workbook with tenants and arrears once for each kind of these: each takes the sheet it knows. */
export function useUploads(
  kinds: readonly ImportKind[],
  projectId: string,
  onStarted: (kind: ImportKind, id: string) => unknown,
): SheetUploads {
  const { tenancies, arrears } = importKinds;
  const each: (readonly [ImportKind, SheetUpload])[] = [
    [tenancies, useUpload(tenancies, projectId, ({ id }) => onStarted(tenancies, id))],
    [arrears, useUpload(arrears, projectId, ({ id }) => onStarted(arrears, id))],
  ];
  const uploads = each.filter(([kind]) => kinds.includes(kind));
  const own = uploads.map(([, upload]) => upload);
  const sending = own.filter((upload) => upload.sending !== null);
  return {
    uploads,
    all: {
      sending: sending[0]?.sending ?? null,
      percent: sending.length === 0 ? 0 : Math.min(...sending.map(({ percent }) => percent)),
      refused: null,
      notStarted: null,
      send: (file) => own.forEach((upload) => upload.send(file)),
      cancel: () => own.forEach((upload) => upload.cancel()),
    },
  };
}
