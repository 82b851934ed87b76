import { BarChartOutlined, RightOutlined } from '@ant-design/icons';
import { EmptyState, PageHeader, useSession } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { reports } from './catalogue.ts';

/** Every report that the person may see, with what it answers. */
export default function ReportListPage() {
  const { t } = useTranslation('reports');
  const { can, basePath } = useSession();
  const visible = reports.filter((report) => can(report.permission));
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {visible.length === 0 ? <EmptyState title={t('none.title')} hint={t('none.hint')} /> : null}
      <ul className="rp-list">
        {visible.map((report) => (
          <li key={report.key}>
            <Link to={`${basePath}${report.path}`} className="rp-list-item">
              <span className="rp-list-icon" aria-hidden="true">
                <BarChartOutlined />
              </span>
              <span className="rp-list-words">
                <strong>{t(`${report.key}.title`)}</strong>
                <span>{t(`${report.key}.about`)}</span>
              </span>
              <RightOutlined aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
