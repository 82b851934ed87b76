import { useQuery } from '@apollo/client/react';
import { useCommand } from '@onedesk/web';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ComplaintList, SavedViewFieldsFragment } from '../gql/graphql.ts';
import { SavedViewsOf, WithdrawView } from './savedViews.graphql.ts';
import { ViewNameDialog } from './ViewNameDialog.tsx';
import { addressOf, type FilterValues, valuesOfView } from './worklist.ts';

export interface SavedViewsProps {
  projectId: string;
  list: ComplaintList;
  values: FilterValues;
}

/** The views that somebody keeps, each a link that can be sent; the one that is looked at can be renamed or taken away. */
export function SavedViews({ projectId, list, values }: SavedViewsProps) {
  const { t } = useTranslation('desk');
  const [naming, setNaming] = useState<'new' | SavedViewFieldsFragment | null>(null);
  const { data, refetch } = useQuery(SavedViewsOf, { variables: { projectId }, fetchPolicy: 'cache-and-network' });
  const views = data?.savedViews ?? [];
  const here = addressOf(list, values);
  const current = views.find((view) => addressOfView(view) === here);
  const canSave = !current && Object.keys(values).length > 0;
  if (views.length === 0 && !canSave) return null;
  return (
    <div className="desk-views no-print">
      {views.length > 0 ? (
        <nav aria-label={t('worklists.views.title')} className="desk-view-chips">
          {views.map((view) => (
            <Link
              key={view.id}
              to={addressOfView(view) || '?'}
              replace
              className="desk-view-chip"
              aria-current={view === current ? 'page' : undefined}
            >
              {view.name}
            </Link>
          ))}
        </nav>
      ) : null}
      {current ? <OfCurrent view={current} onRename={() => setNaming(current)} reload={refetch} /> : null}
      {canSave ? (
        <Button size="small" onClick={() => setNaming('new')}>
          {t('worklists.views.save')}
        </Button>
      ) : null}
      <ViewNameDialog
        naming={naming}
        projectId={projectId}
        list={list}
        values={values}
        reload={refetch}
        onClose={() => setNaming(null)}
      />
    </div>
  );
}

const addressOfView = (view: SavedViewFieldsFragment): string => addressOf(view.list, valuesOfView(view));

interface OfCurrentProps {
  view: SavedViewFieldsFragment;
  onRename: () => void;
  reload: () => unknown;
}

function OfCurrent({ view, onRename, reload }: OfCurrentProps) {
  const { t } = useTranslation('desk');
  const { message } = App.useApp();
  const [withdraw, { running }] = useCommand(WithdrawView, { reload });
  const takeAway = async () => {
    const { ok, ...outcome } = await withdraw({ id: view.id, expectedVersion: view.version });
    if (ok) void message.success(t('worklists.views.withdrawn', { name: view.name }));
    else if ('refusal' in outcome && outcome.refusal) void message.warning(outcome.refusal.message);
    await reload();
  };
  return (
    <>
      <Button size="small" type="text" onClick={onRename}>
        {t('worklists.views.rename')}
      </Button>
      <Button size="small" type="text" loading={running} onClick={() => void takeAway()}>
        {t('worklists.views.withdraw')}
      </Button>
    </>
  );
}
