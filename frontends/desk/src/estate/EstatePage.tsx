import { useQuery } from '@apollo/client/react';
import { EmptyState, ErrorState, Loading, PageHeader, Panel, useFormats, useSession } from '@onedesk/web';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EstateFieldsFragment } from '../gql/graphql.ts';
import { Estate } from './estate.graphql.ts';
import { type Naming, NameDialog } from './NameDialog.tsx';

/** EST-1: projects and their buildings, for those who may create and rename them. */
export default function EstatePage() {
  const { t } = useTranslation('desk');
  const { can } = useSession();
  const { data, error, refetch } = useQuery(Estate);
  const [naming, setNaming] = useState<Naming | null>(null);
  return (
    <>
      <PageHeader
        title={t('estate.title')}
        subtitle={t('estate.lead')}
        actions={
          can('project.manage') ? (
            <Button type="primary" onClick={() => setNaming({ what: 'createProject' })}>
              {t('estate.newProject')}
            </Button>
          ) : null
        }
      />
      {error && !data ? <ErrorState error={error} onRetry={refetch} /> : null}
      {!error && !data ? <Loading /> : null}
      {data?.projects.length === 0 ? <EmptyState title={t('estate.empty')} /> : null}
      <div className="desk-stack">
        {data?.projects.map((project) => (
          <ProjectPanel key={project.id} project={project} onName={setNaming} />
        ))}
      </div>
      <NameDialog naming={naming} reload={refetch} onClose={() => setNaming(null)} />
    </>
  );
}

interface ProjectPanelProps {
  project: EstateFieldsFragment;
  onName: (naming: Naming) => void;
}

function ProjectPanel({ project, onName }: ProjectPanelProps) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  const may = (action: string) => project.allowedActions.includes(action);
  return (
    <Panel
      title={project.name}
      hint={[
        t('estate.buildings', { count: project.buildings.length }),
        t('estate.unitCount', { count: project.unitCount, shown: formats.count(project.unitCount) }),
      ].join(' · ')}
      actions={
        <span className="desk-names">
          {may('renameProject') ? (
            <Button
              size="small"
              aria-label={t('estate.renameLabel', { name: project.name })}
              onClick={() => onName({ what: 'renameProject', record: project })}
            >
              {t('estate.rename')}
            </Button>
          ) : null}
          {may('createBuilding') ? (
            <Button
              size="small"
              aria-label={t('estate.addBuildingLabel', { name: project.name })}
              onClick={() => onName({ what: 'createBuilding', project })}
            >
              {t('estate.newBuilding')}
            </Button>
          ) : null}
        </span>
      }
    >
      {project.buildings.length === 0 ? <p className="od-quiet desk-flush">{t('estate.noBuildings')}</p> : null}
      <ul className="desk-rows" aria-label={t('estate.building')}>
        {project.buildings.map((building) => (
          <BuildingRow key={building.id} building={building} onName={onName} />
        ))}
      </ul>
    </Panel>
  );
}

interface BuildingRowProps {
  building: EstateFieldsFragment['buildings'][number];
  onName: (naming: Naming) => void;
}

function BuildingRow({ building, onName }: BuildingRowProps) {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  return (
    <li className="desk-row desk-building">
      <span className="desk-strong">{building.name}</span>
      <span className="od-quiet">
        {t('estate.unitCount', { count: building.unitCount, shown: formats.count(building.unitCount) })}
      </span>
      {building.allowedActions.includes('renameBuilding') ? (
        <Button
          size="small"
          aria-label={t('estate.renameLabel', { name: building.name })}
          onClick={() => onName({ what: 'renameBuilding', record: building })}
        >
          {t('estate.rename')}
        </Button>
      ) : null}
    </li>
  );
}
