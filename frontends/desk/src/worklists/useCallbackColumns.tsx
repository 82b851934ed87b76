import { type DataColumn, Instant, LinkButton, useAppBase, useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DueBadge, useServerTime } from '../clocks/index.ts';
import { SeverityBadge, useComplaintWords } from '../complaints/index.ts';
import type { CallbackList, CallbacksQuery } from '../gql/graphql.ts';

export type ListedCallback = CallbacksQuery['callbacks']['edges'][number]['node'];

/** Columns of the callbacks: of those to make by when and by whom, of the made ones what was said. */
export function useCallbackColumns(list: CallbackList, asOf: string): DataColumn<ListedCallback>[] {
  const { t } = useTranslation('desk');
  const words = useComplaintWords();
  const toMake = useColumnsToMake(asOf);
  const made = useColumnsMade();
  return [
    {
      key: 'number',
      title: t('worklists.number'),
      primary: true,
      width: 140,
      render: (callback) => <NumberOf callback={callback} asOf={asOf} />,
    },
    {
      key: 'severity',
      title: t('worklists.severity'),
      width: 110,
      render: ({ complaint }) => (complaint ? <SeverityBadge severity={complaint.severity ?? null} /> : null),
    },
    {
      key: 'words',
      title: t('worklists.words'),
      render: ({ complaint, kind }) => (
        <>
          <div className="desk-listed-words">{complaint?.words}</div>
          <div className="od-quiet">{words.callbackKind(kind)}</div>
        </>
      ),
    },
    {
      key: 'customer',
      title: t('worklists.callbacks.customer'),
      width: 130,
      render: ({ complaint }) => <Customer complaint={complaint} />,
    },
    ...(list === 'done' ? made : toMake),
  ];
}

function useColumnsToMake(asOf: string): DataColumn<ListedCallback>[] {
  const { t } = useTranslation('desk');
  const words = useComplaintWords();
  return [
    {
      key: 'due',
      title: t('worklists.due'),
      width: 150,
      render: ({ plannedAt, dueAt }) => (
        <DueBadge clock={{ startsAt: plannedAt, dueAt: dueAt ?? null, state: dueAt ? 'running' : 'paused', asOf }} />
      ),
    },
    {
      key: 'by',
      title: t('worklists.callbacks.by'),
      width: 120,
      render: ({ byRole, attempts }) => (
        <>
          {byRole ? words.role(byRole) : ''}
          {attempts > 0 ? <div className="od-quiet">{t('worklists.callbacks.tried', { count: attempts })}</div> : null}
        </>
      ),
    },
    {
      key: 'call',
      title: t('worklists.callbacks.call'),
      width: 110,
      render: (callback) => <Call callback={callback} />,
    },
  ];
}

function useColumnsMade(): DataColumn<ListedCallback>[] {
  const { t } = useTranslation('desk');
  const words = useComplaintWords();
  return [
    {
      key: 'doneAt',
      title: t('worklists.callbacks.doneAt'),
      width: 140,
      render: ({ doneAt }) => (doneAt ? <Instant value={doneAt} /> : ''),
    },
    {
      key: 'satisfaction',
      title: t('worklists.callbacks.satisfaction'),
      width: 90,
      render: ({ satisfaction }) => (satisfaction ? words.satisfaction(satisfaction) : ''),
    },
    { key: 'caller', title: t('worklists.callbacks.caller'), width: 80, render: ({ callerName }) => callerName ?? '' },
  ];
}

type Of = Pick<ListedCallback, 'complaint'>;

/** The complaint's number; what is late is marked at the line's edge, too. */
function NumberOf({ callback, asOf }: { callback: ListedCallback; asOf: string }) {
  const base = useAppBase();
  const now = useServerTime(asOf);
  const { complaint, status, dueAt } = callback;
  const late = status === 'planned' && dueAt != null && Date.parse(dueAt) <= now.getTime();
  if (!complaint) return null;
  return (
    <span className={late ? 'desk-listed desk-late' : 'desk-listed'}>
      <Link to={`${base}/complaints/${complaint.id}`} className="od-number">
        {complaint.number}
      </Link>
    </span>
  );
}

/** Who is called, and where it was. */
function Customer({ complaint }: Of) {
  if (!complaint) return null;
  const { party, callerName, callerPhone, unit, place } = complaint;
  return (
    <>
      {party?.name ?? callerName} <span className="od-number">{callerPhone}</span>
      <div className="od-quiet">{unit?.code ?? place}</div>
    </>
  );
}

/** One click to the dialog in which the callback is recorded. CBK-4 */
function Call({ callback: { complaint } }: { callback: ListedCallback }) {
  const { t } = useTranslation('desk');
  const { can } = useSession();
  const base = useAppBase();
  if (!complaint || complaint.status !== 'answered' || !can('callback.record')) return null;
  return (
    <LinkButton
      size="small"
      aria-label={t('worklists.callbacks.recordOf', { number: complaint.number })}
      to={`${base}/complaints/${complaint.id}?act=recordCallback`}
    >
      {t('worklists.callbacks.record')}
    </LinkButton>
  );
}
