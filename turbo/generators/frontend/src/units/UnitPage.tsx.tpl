import { useQuery } from '@apollo/client/react';
import {
  Area,
  EmptyState,
  ErrorState,
  LinkButton,
  Loading,
  PageHeader,
  Panel,
  useAppBase,
  useLive,
} from '@onedesk/web';
import { Button, Descriptions } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { RemarkDialog } from './RemarkDialog.tsx';
import { UnitById } from './units.graphql.ts';

/** One unit, and the one thing that this app does with it. */
export default function UnitPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('%name%');
  const base = useAppBase();
  const [open, setOpen] = useState(false);
  const { data, loading, error, refetch } = useQuery(UnitById, { variables: { id } });
  useLive(['Unit'], refetch);
  const unit = data?.unit;
  if (!unit && error) return <ErrorState error={error} onRetry={refetch} />;
  if (!unit && loading) return <Loading />;
  if (!unit) return <EmptyState title={t('gone')} action={<LinkButton to={base}>{t('title')}</LinkButton>} />;
  return (
    <>
      <PageHeader
        title={unit.code}
        parent={{ label: t('title'), to: base }}
        actions={
          // The service says what is possible; a page that decides for itself is wrong some day.
          unit.allowedActions.includes('correctUnit') ? (
            <Button type="primary" onClick={() => setOpen(true)}>
              {t('note')}
            </Button>
          ) : null
        }
      />
      <Panel title={t('facts')}>
        <Descriptions
          column={1}
          items={[
            { key: 'building', label: t('building'), children: unit.building.name },
            { key: 'area', label: t('area'), children: <Area value={unit.area} /> },
            { key: 'remark', label: t('remark'), children: unit.remark ?? t('none') },
          ]}
        />
      </Panel>
      <RemarkDialog open={open} unit={unit} reload={refetch} onClose={() => setOpen(false)} />
    </>
  );
}
