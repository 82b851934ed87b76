import { useQuery } from '@apollo/client/react';
import { ErrorState, Instant, PageHeader, Panel, useAppBase, useLive } from '@onedesk/web';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import type { %Thing%FieldsFragment } from '../gql/graphql.ts';
import { HistoryPanel } from '../ui/HistoryPanel.tsx';
import { RecordState } from '../ui/RecordState.tsx';
import { %Action%%Thing%Dialog } from './%Action%%Thing%Dialog.tsx';
import { %Thing%Badge } from './%Thing%Badge.tsx';
import { %Thing%ById, %Thing%History } from './%things%.graphql.ts';
import { use%Thing%Words } from './use%Thing%Words.ts';

/** %rule%: one %oneEnLower%: what it is, what can be done with it now, and what was. */
export default function %Thing%Page() {
  const { id = '' } = useParams();
  const { t } = useTranslation('desk');
  const base = useAppBase();
  const words = use%Thing%Words();
  const { data, loading, error, refetch } = useQuery(%Thing%ById, { variables: { id } });
  useLive(['%Thing%'], refetch);
  const %thing% = data?.%thing%;
  const list = { label: t('%things%.title'), to: `${base}/%folder%` };
  if (!%thing%) return <RecordState loading={loading} error={error} onRetry={refetch} list={list} />;
  return (
    <>
      <PageHeader
        title={t('%things%.one')}
        badge={<%Thing%Badge status={%thing%.status} />}
        parent={list}
        actions={<Actions key={%thing%.id} %thing%={%thing%} reload={refetch} />}
      />
      {error ? <ErrorState error={error} onRetry={refetch} /> : null}
      <div className="desk-columns-2">
        <Details %thing%={%thing%} />
        <HistoryPanel
          query={%Thing%History}
          id={%thing%.id}
          of={(data) => data?.%thing%?.history}
          record={%thing%}
          names={words}
        />
      </div>
    </>
  );
}

function Actions({ %thing%, reload }: { %thing%: %Thing%FieldsFragment; reload: () => unknown }) {
  const { t } = useTranslation('desk');
  const [open, setOpen] = useState(false);
  return (
    <>
      {%thing%.allowedActions.includes('%action%%Thing%') ? (
        <Button type="primary" onClick={() => setOpen(true)}>
          {t('%things%.%action%.action')}
        </Button>
      ) : null}
      <%Action%%Thing%Dialog open={open} %thing%={%thing%} reload={reload} onClose={() => setOpen(false)} />
    </>
  );
}

function Details({ %thing% }: { %thing%: %Thing%FieldsFragment }) {
  const { t } = useTranslation('desk');
  return (
    <Panel title={t('%things%.details')}>
      <dl className="od-facts desk-facts">
        <Fact name={t('%things%.words')}>{%thing%.words}</Fact>
        <Fact name={t('%things%.registeredAt')}>
          <Instant value={%thing%.registeredAt} />
        </Fact>
        <Fact name={t('%things%.registeredBy')}>{%thing%.registeredBy}</Fact>
        {%thing%.%done%At ? (
          <>
            <Fact name={t('%things%.%done%At')}>
              <Instant value={%thing%.%done%At} />
            </Fact>
            <Fact name={t('%things%.%done%By')}>{%thing%.%done%By}</Fact>
            <Fact name={t('%things%.remark')}>{%thing%.remark}</Fact>
          </>
        ) : null}
      </dl>
    </Panel>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
