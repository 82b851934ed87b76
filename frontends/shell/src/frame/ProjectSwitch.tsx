import { CheckOutlined, DownOutlined } from '@ant-design/icons';
import { useSession } from '@onedesk/web';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { besideTrigger, standing } from './besideTrigger.ts';

/** The project everything on the page is about; nothing to switch for those who have one. */
export function ProjectSwitch({ onChoose }: { onChoose: (id: string) => void }) {
  const { t } = useTranslation('shell');
  const { project, projects } = useSession();
  if (!project) return <span className="project-none od-quiet">{t('project.none')}</span>;
  if (projects.length === 1) {
    return (
      <span className="project-only">
        <span className="od-sr-only">{t('project.label')}</span>
        {project.name}
      </span>
    );
  }
  const items = projects.map(({ id, name }) => ({
    key: id,
    label: name,
    icon: id === project.id ? <CheckOutlined /> : <span className="menu-gap" />,
  }));
  return (
    <Dropdown
      trigger={['click']}
      getPopupContainer={besideTrigger}
      transitionName={standing}
      menu={{ items, selectedKeys: [project.id], onClick: ({ key }) => onChoose(key) }}
    >
      <Button
        type="text"
        className="project-switch"
        aria-haspopup="menu"
        aria-label={t('project.switch', { name: project.name })}
      >
        <span className="project-name">{project.name}</span>
        <DownOutlined aria-hidden="true" />
      </Button>
    </Dropdown>
  );
}
