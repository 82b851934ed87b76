import { type DataColumn, DataTable, EmptyState, Instant, StatusBadge, useSession } from '@onedesk/web';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { recordPath } from '../audit/index.ts';
import type { PreviewPolicyQuery } from '../gql/graphql.ts';

type Page = PreviewPolicyQuery['ticketsPolicyPreview'];
type Judged = Page['judged'][number];

/** An open case whose clocks move, or have moved. */
export type Moved = Omit<Page['moved'][number], '__typename'>;

/** How many rows are shown at once. */
const shownAtOnce = 20;

/** The first rows of what is here already, and more of them on demand. */
function useShown<Row>(rows: readonly Row[]) {
  const [count, setCount] = useState(shownAtOnce);
  return { rows: rows.slice(0, count), hasMore: rows.length > count, onMore: () => setCount(count + 100) };
}

/** Open cases and where their clocks go. */
export function MovedCases({ cases }: { cases: readonly Moved[] }) {
  const { t } = useTranslation('admin');
  const columns: DataColumn<Moved>[] = [
    { key: 'number', title: t('policies.case'), primary: true, render: (one) => <CaseLink {...one} /> },
    { key: 'moves', title: t('policies.moves'), render: ({ moves }) => <Moves moves={moves} /> },
  ];
  return (
    <DataTable
      label={t('policies.preview.moved')}
      columns={columns}
      {...useShown(cases)}
      rowKey={({ recordId }) => recordId}
      empty={<EmptyState title={t('policies.preview.nothingMoves')} />}
      total={cases.length}
    />
  );
}

function Moves({ moves }: { moves: Moved['moves'] }) {
  const { t } = useTranslation('admin');
  return (
    <ul className="ad-policy-moves">
      {moves.map(({ clockKind, dueFrom, dueTo }) => (
        <li key={clockKind}>
          <span>{t(`policies.clockKind.${clockKind as 'settle'}`)}</span>{' '}
          {dueFrom ? <Instant value={dueFrom} /> : <span className="od-quiet">{t('policies.noDue')}</span>}
          <span aria-hidden="true"> → </span>
          <span className="od-sr-only">{t('policies.becomes')}</span>
          {dueTo ? <Instant value={dueTo} /> : <span className="od-quiet">{t('policies.noDue')}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Past cases that would have been late, or in time. */
export function JudgedCases({ cases }: { cases: readonly Judged[] }) {
  const { t } = useTranslation('admin');
  const state = (late: boolean) => (
    <StatusBadge tone={late ? 'bad' : 'good'} text={t(late ? 'policies.late' : 'policies.inTime')} />
  );
  const columns: DataColumn<Judged>[] = [
    { key: 'number', title: t('policies.case'), primary: true, render: (one) => <CaseLink {...one} /> },
    { key: 'kind', title: t('policies.clock'), render: (one) => t(`policies.clockKind.${one.clockKind as 'settle'}`) },
    { key: 'was', title: t('policies.was'), render: ({ wasLate }) => state(wasLate) },
    { key: 'would', title: t('policies.would'), render: ({ wouldBeLate }) => state(wouldBeLate) },
  ];
  return (
    <DataTable
      label={t('policies.preview.judged')}
      columns={columns}
      {...useShown(cases)}
      rowKey={({ recordId, clockKind }) => `${recordId} ${clockKind}`}
      empty={<EmptyState title={t('policies.preview.nothingJudged')} />}
      total={cases.length}
    />
  );
}

/** Who manages policies need not see the cases themselves. */
const permissionOf: Readonly<Record<string, string>> = { Complaint: 'complaint.see' };

function CaseLink({ recordType, recordId, number }: Omit<Moved, 'moves'>) {
  const { can } = useSession();
  const path = can(permissionOf[recordType] ?? 'policy.manage') ? recordPath(recordType, recordId) : undefined;
  return path ? <Link to={path}>{number}</Link> : number;
}
