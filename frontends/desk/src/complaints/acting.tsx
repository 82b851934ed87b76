import { Button } from 'antd';
import { createContext, type ReactNode, use, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type ComplaintAct, complaintActs, endingActs } from './acts.ts';
import type { Complaint } from './complaint.ts';
import { dialogs } from './dialogs/index.ts';

interface Acting {
  may: (act: ComplaintAct) => boolean;
  /** Opens the dialog of the act; for a part of the complaint, such as one extension, with its id. */
  begin: (act: ComplaintAct, part?: string) => void;
}

const ActingContext = createContext<Acting>({ may: () => false, begin: () => undefined });

export interface ActingProps {
  complaint: Complaint;
  reload: () => unknown;
  children: ReactNode;
}

/** Gives the parts of the page the acts that the service allows, each with its dialog. */
export function ActingProvider({ complaint, reload, children }: ActingProps) {
  const { allowedActions } = complaint;
  const [asked, forget] = useAskedAct(allowedActions);
  const [begun, setBegun] = useState<{ act: ComplaintAct; part: string | null } | null>(asked);
  const [open, setOpen] = useState(asked !== null);
  const acting = useMemo<Acting>(
    () => ({
      may: (act) => allowedActions.includes(act),
      begin: (act, part) => {
        setBegun({ act, part: part ?? null });
        setOpen(true);
      },
    }),
    [allowedActions],
  );
  const Dialog = begun ? dialogs[begun.act] : null;
  return (
    <ActingContext value={acting}>
      {children}
      {begun && Dialog ? (
        // Its own key for each act and part: no state of one dialog is left in the next.
        <Dialog
          key={`${begun.act} ${begun.part ?? ''}`}
          act={begun.act}
          part={begun.part}
          complaint={complaint}
          open={open}
          reload={reload}
          onClose={() => (setOpen(false), forget())}
        />
      ) : null}
    </ActingContext>
  );
}

/** An act that the address asks for, such as `?act=recordCallback` of a worklist: begun at once where it is allowed. */
function useAskedAct(allowed: readonly string[]): [{ act: ComplaintAct; part: null } | null, () => void] {
  const [params, setParams] = useSearchParams();
  const act = complaintActs.find((one) => one === params.get('act') && allowed.includes(one));
  const forget = () => {
    if (!params.has('act')) return;
    setParams(
      (now) => {
        now.delete('act');
        return now;
      },
      { replace: true },
    );
  };
  return [act ? { act, part: null } : null, forget];
}

export const useActing = (): Acting => use(ActingContext);

export interface ActButtonProps {
  act: ComplaintAct;
  part?: string;
  size?: 'small' | 'middle' | 'large';
  primary?: boolean;
}

/** The button of an act; nothing where the service does not allow it. */
export function ActButton({ act, part, size = 'middle', primary = false }: ActButtonProps) {
  const { t } = useTranslation('desk');
  const { may, begin } = useActing();
  if (!may(act)) return null;
  return (
    <Button
      size={size}
      type={primary ? 'primary' : 'default'}
      danger={endingActs.includes(act)}
      onClick={() => begin(act, part)}
    >
      {t(`complaints.act.${act}.action`)}
    </Button>
  );
}
