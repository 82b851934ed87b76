import { type Outcome, useAppBase, useCommand, useSession } from '@onedesk/web';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { StartImportMutation } from '../gql/graphql.ts';
import { StartImport } from './imports.graphql.ts';
import { type Upload, upload } from './upload.ts';

type Refused = Extract<Upload, { ok: false }>;
type NotStarted = Extract<Outcome<StartImportMutation>, { ok: false }>;

/** Uploading a register and starting its import, as one step: its page opens by itself. */
export interface RegisterUpload {
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

export function useRegisterUpload(projectId: string): RegisterUpload {
  const { locale } = useSession();
  const base = useAppBase();
  const navigate = useNavigate();
  const [start] = useCommand(StartImport);
  const [state, setState] = useState(idle);
  const underWay = useRef<AbortController>(null);
  // Who leaves the page gives the upload up; an import that has started goes on.
  useEffect(() => () => underWay.current?.abort(), []);

  const send = async (file: File) => {
    underWay.current?.abort();
    const { signal } = (underWay.current = new AbortController());
    setState({ ...idle, sending: file });
    const onProgress = (percent: number) => setState((now) => ({ ...now, percent }));
    const uploaded = await upload({ projectId, file, locale, onProgress, signal });
    if (signal.aborted) return;
    if (!uploaded.ok) return setState({ ...idle, refused: uploaded });
    const started = await start({ projectId, fileId: uploaded.fileId });
    if (signal.aborted) return;
    setState(started.ok ? idle : { ...idle, notStarted: started });
    if (started.ok) await navigate(`${base}/imports/${started.record.id}`);
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
