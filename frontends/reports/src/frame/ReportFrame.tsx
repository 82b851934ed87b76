import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { PageHeader, useFormats, useSession } from '@onedesk/web';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '../export/workbook.ts';
import { PrintFooter, PrintHeader } from './PrintSheet.tsx';
import { useExport } from './useExport.ts';

export interface ReportFrameProps {
  title: string;
  about: string;
  filters: ReactNode;
  /** What the figures are counted from and how, in the service's words: always in view, on screen and on paper. */
  definition: string | undefined;
  /** Civil date of the figures; undefined while they load. */
  asOf: string | undefined;
  /** The report as sheets; undefined while there is nothing to export. */
  sheets: ((exportedBy: string, exportedAt: string) => Sheet[]) | undefined;
  fileName: string;
  children: ReactNode;
}

/** What all reports have in common: heading, filters, definition, export, print header and footer. */
export function ReportFrame(props: ReportFrameProps) {
  const { title, about, filters, definition, asOf, sheets, fileName, children } = props;
  const { t } = useTranslation('reports');
  const { basePath } = useSession();
  return (
    <article className="rp-report">
      <PrintHeader asOf={asOf} />
      <PageHeader
        title={title}
        subtitle={about}
        parent={{ label: t('back'), to: basePath }}
        actions={<Actions sheets={sheets} fileName={fileName} />}
      />
      <div className="no-print">{filters}</div>
      {children}
      {definition ? <Definition text={definition} asOf={asOf} /> : null}
      <PrintFooter />
    </article>
  );
}

function Actions({ sheets, fileName }: Pick<ReportFrameProps, 'sheets' | 'fileName'>) {
  const { t } = useTranslation('reports');
  const [save, { running, failure }] = useExport();
  return (
    <>
      <Button icon={<PrinterOutlined aria-hidden="true" />} disabled={!sheets} onClick={() => window.print()}>
        {t('actions.print')}
      </Button>
      <Button
        type="primary"
        icon={<DownloadOutlined aria-hidden="true" />}
        disabled={!sheets}
        loading={running}
        onClick={() => (sheets ? void save(sheets, fileName) : undefined)}
      >
        {running ? t('actions.exporting') : t('actions.export')}
      </Button>
      {failure ? (
        <Alert type="error" showIcon role="alert" title={t('actions.exportFailed', { reason: failure })} />
      ) : null}
    </>
  );
}

function Definition({ text, asOf }: { text: string; asOf: string | undefined }) {
  const { t } = useTranslation('reports');
  const formats = useFormats();
  return (
    <section className="rp-definition" aria-labelledby="rp-definition">
      <h2 id="rp-definition">{t('facts.definition')}</h2>
      <p>{text}</p>
      {asOf ? (
        <p className="od-quiet">
          {t('facts.asOf')} {formats.date(asOf)}
        </p>
      ) : null}
    </section>
  );
}
