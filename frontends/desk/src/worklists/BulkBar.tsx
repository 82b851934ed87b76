import { useFormats } from '@onedesk/web';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AssignDialog, type Assigned } from './AssignDialog.tsx';
import { AssignedNotice } from './AssignedNotice.tsx';
import type { Selection } from './useSelection.ts';
import type { ListedComplaint } from './worklist.ts';

/** The most that are assigned at once. */
const most = 100;

export interface BulkBarProps {
  projectId: string;
  rows: readonly ListedComplaint[];
  selection: Selection;
}

/** What can be done with the lines that are chosen, and what became of it. */
export function BulkBar({ projectId, rows, selection }: BulkBarProps) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const [open, setOpen] = useState(false);
  const [assigned, setAssigned] = useState<Assigned | null>(null);
  const chosen = rows.filter(({ id }) => selection.has(id));
  const all = rows.slice(0, most);
  const done = (result: Assigned) => {
    setOpen(false);
    setAssigned(result);
    // What was refused can be looked at and tried again.
    selection.keep(result.items.filter(({ refusal }) => refusal).map(({ id }) => id));
  };
  return (
    <div className="desk-bulk no-print">
      {assigned ? <AssignedNotice assigned={assigned} rows={rows} onClose={() => setAssigned(null)} /> : null}
      <div className="desk-bulk-bar">
        <Checkbox
          checked={chosen.length > 0 && chosen.length >= all.length}
          indeterminate={chosen.length > 0 && chosen.length < all.length}
          onChange={({ target }) =>
            selection.choose(
              (target.checked ? all : rows).map(({ id }) => id),
              target.checked,
            )
          }
        >
          {t('worklists.chooseAll')}
        </Checkbox>
        <Button disabled={chosen.length === 0 || chosen.length > most} onClick={() => setOpen(true)}>
          {chosen.length > 0 ? t('worklists.assignCount', { count: chosen.length }) : t('worklists.assign')}
        </Button>
        <output className="od-quiet">
          {chosen.length > most ? t('worklists.tooMany', { most: formats.count(most) }) : null}
        </output>
      </div>
      <AssignDialog open={open} projectId={projectId} chosen={chosen} onDone={done} onClose={() => setOpen(false)} />
    </div>
  );
}
