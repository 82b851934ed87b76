import { type Outcome, useCommand, useSession } from '@onedesk/web';
import { useEffect, useRef, useState } from 'react';
import type { ImportRecord } from './import-record.ts';
import type { ImportDocuments } from './kinds/documents.ts';
import type { ImportKind } from './kinds/index.ts';
import { type Upload, upload } from './upload.ts';

type Refused = Extract<Upload, { ok: false }>;
type Data<Document> = Document extends { __apiType?: (variables: never) => infer Result } ? Result : never;
type NotStarted = Extract<Outcome<Data<ImportDocuments['start']>>, { ok: false }>;

/** Uploading a file and starting its import, as one step. */
export interface SheetUpload {
  /** The file on its way, null when none is. */
  sending: File | null;
  /** 0–100. */
  percent: number;
  /** The upload was refused or broke. */
  refused: Refused | null;
  /** The file arrived, but the import was not started: imported before, unreadable, not permitted. */
  notStarted: NotStarted | null;
  send: (file: File) => void;
  cancel: () => void;
}

/** @param onStarted is told the import that has begun */
export function useUpload(
  kind: ImportKind,
  projectId: string,
  onStarted: (record: Pick<ImportRecord, 'id'>) => unknown,
): SheetUpload {
  const { locale } = useSession();
  // The list of earlier imports may stand below.
  const [start] = useCommand(kind.documents.start, { refetchQueries: [kind.documents.many] });
  const [state, setState] = useState(idle);
  const underWay = useRef<AbortController>(null);
  // Who leaves the page gives the upload up; an import that has started goes on.
  useEffect(() => () => underWay.current?.abort(), []);

  const send = async (file: File) => {
    underWay.current?.abort();
    const { signal } = (underWay.current = new AbortController());
    setState({ ...idle, sending: file });
    const onProgress = (percent: number) => setState((now) => ({ ...now, percent }));
    const uploaded = await upload({ door: kind.door, projectId, file, locale, onProgress, signal });
    if (signal.aborted) return;
    if (!uploaded.ok) return setState({ ...idle, refused: uploaded });
    const started = await start({ projectId, fileId: uploaded.fileId });
    if (signal.aborted) return;
    setState(started.ok ? idle : { ...idle, notStarted: started });
    if (started.ok) await onStarted(started.record);
  };
  const cancel = () => {
    underWay.current?.abort();
    setState(idle);
  };
  return { ...state, send: (file) => void send(file), cancel };
}

const idle = {
  sending: null as File | null,
  percent: 0,
  refused: null as Refused | null,
  notStarted: null as NotStarted | null,
};
