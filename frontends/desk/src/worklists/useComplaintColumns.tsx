import { type DataColumn, useAppBase } from '@onedesk/web';
import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueBadge, useServerTime } from '../clocks/index.ts';
import { ComplaintStatusBadge, SeverityBadge, useComplaintWords } from '../complaints/index.ts';
import type { ClockKind } from '../gql/graphql.ts';
import type { Selection } from './useSelection.ts';
import type { ListedComplaint } from './worklist.ts';

/** Columns of a worklist; with a selection, complaints can be chosen. `asOf` is the server's time of the reading. */
export function useComplaintColumns(asOf: string, selection: Selection | null): DataColumn<ListedComplaint>[] {
  const { t } = useTranslation('desk');
  return [
    {
      key: 'number',
      title: t('worklists.number'),
      primary: true,
      width: 190,
      render: (complaint) => <NumberCell complaint={complaint} asOf={asOf} selection={selection} />,
    },
    {
      key: 'severity',
      title: t('worklists.severity'),
      width: 110,
      render: ({ severity }) => <SeverityBadge severity={severity ?? null} />,
    },
    {
      key: 'status',
      title: t('worklists.status'),
      width: 120,
      render: ({ status }) => <ComplaintStatusBadge status={status} />,
    },
    {
      key: 'due',
      title: t('worklists.due'),
      width: 215,
      render: (complaint) => <Due complaint={complaint} asOf={asOf} />,
    },
    {
      key: 'words',
      title: t('worklists.words'),
      render: ({ words }) => <div className="desk-listed-words">{words}</div>,
    },
    { key: 'where', title: t('worklists.where'), width: 130, render: (complaint) => <Where complaint={complaint} /> },
    {
      key: 'who',
      title: t('worklists.who'),
      width: 120,
      render: ({ assigneeName, ownerName, departmentName }) => (
        <>
          {assigneeName ?? ownerName}
          {departmentName ? <div className="od-quiet">{departmentName}</div> : null}
        </>
      ),
    },
  ];
}

const isEnded = ({ status }: ListedComplaint): boolean => status === 'closed' || status === 'withdrawn';

interface CellProps {
  complaint: ListedComplaint;
  asOf: string;
}

/** The number, and the box to choose the line by; what is late is marked at its edge, too. */
function NumberCell({ complaint, asOf, selection }: CellProps & { selection: Selection | null }) {
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const now = useServerTime(asOf);
  const { id, number, dueAt } = complaint;
  const late = !isEnded(complaint) && dueAt != null && Date.parse(dueAt) <= now.getTime();
  return (
    <span className={late ? 'desk-listed desk-late' : 'desk-listed'}>
      {selection ? (
        <Checkbox
          aria-label={t('worklists.choose', { number })}
          checked={selection.has(id)}
          onChange={({ target }) => selection.choose([id], target.checked)}
        />
      ) : null}
      <Link to={`${base}/complaints/${id}`} className="od-number">
        {number}
      </Link>
    </span>
  );
}

/** What it waits for next, and what is left or how late it is. CMP-5 */
function Due({ complaint, asOf }: CellProps) {
  const words = useComplaintWords();
  if (isEnded(complaint)) return null;
  const { registeredAt, dueAt, dueSoonAt, dueKind } = complaint;
  const clock = { startsAt: registeredAt, dueAt: dueAt ?? null, dueSoonAt: dueSoonAt ?? null, asOf };
  return (
    <>
      <DueBadge clock={{ ...clock, state: dueAt ? 'running' : 'paused' }} />
      {dueKind ? <div className="od-quiet">{words.clock(dueKind as ClockKind)}</div> : null}
    </>
  );
}

function Where({ complaint: { unit, place } }: { complaint: ListedComplaint }) {
  const base = useAppBase();
  return unit ? <Link to={`${base}/units/${unit.id}`}>{unit.code}</Link> : (place ?? '');
}
