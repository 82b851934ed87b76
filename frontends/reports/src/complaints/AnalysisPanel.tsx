import { FormErrors, Panel, keepDraft, readDraft, useCommand } from '@onedesk/web';
import { App, Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WriteComplaintAnalysis } from './complaints.graphql.ts';
import type { Report } from './month.ts';

export interface AnalysisPanelProps {
  report: Report;
  reload: () => unknown;
}

/** CMP-9: the analysis: read where it is signed, completed where it is a draft. */
export function AnalysisPanel({ report, reload }: AnalysisPanelProps) {
  const { t } = useTranslation('reports');
  const writes = report.allowedActions.includes('writeComplaintAnalysis');
  return (
    <Panel title={t('complaints.analysis')} {...(writes ? { hint: t('complaints.analysisHint') } : {})}>
      {writes ? <Editor report={report} reload={reload} /> : <Texts report={report} />}
    </Panel>
  );
}

function Texts({ report }: { report: Report }) {
  const { t } = useTranslation('reports');
  return report.analysis.map(({ section, text }) => (
    <div key={section} className="rp-section">
      <h3>{t(`complaints.section.${section}`)}</h3>
      <p>{text || <span className="rp-none">{t('complaints.notWritten')}</span>}</p>
    </div>
  ));
}

type Typed = Readonly<Record<string, string>>;

/** Every section as a text; where nobody has written anything yet it begins with what the figures say. */
function Editor({ report, reload }: AnalysisPanelProps) {
  const { t } = useTranslation('reports');
  const { message } = App.useApp();
  const draft = `complaintReport.${report.id}`;
  const [typed, setTyped] = useState<Typed>(() => (readDraft(draft) ?? {}) as Typed);
  const forget = () => {
    keepDraft(draft, null);
    setTyped({});
  };
  const [write, state] = useCommand(WriteComplaintAnalysis, {
    fieldLabel: (field) => (field === 'analysis' ? t('complaints.analysis') : field),
    reload: async () => {
      forget();
      await reload();
    },
  });
  const textOf = ({ section, text, proposal }: Report['analysis'][number]) => typed[section] ?? (text || proposal);
  const change = (section: string, text: string) => {
    const next = { ...typed, [section]: text };
    keepDraft(draft, next);
    setTyped(next);
  };
  const save = async () => {
    const parts = report.analysis.map((one) => ({ section: one.section, text: textOf(one) }));
    const outcome = await write({ id: report.id, expectedVersion: report.version, parts });
    if (!outcome.ok) return;
    forget();
    void message.success(t('complaints.saved'));
  };
  return (
    <div className="rp-analysis">
      <FormErrors state={state} />
      {report.analysis.map((one) => (
        <Section key={one.section} part={one} text={textOf(one)} onChange={(text) => change(one.section, text)} />
      ))}
      <Button type="primary" loading={state.running} onClick={() => void save()} className="no-print">
        {t('complaints.save')}
      </Button>
    </div>
  );
}

interface SectionProps {
  part: Report['analysis'][number];
  text: string;
  onChange: (text: string) => void;
}

function Section({ part: { section, text: kept, proposal }, text, onChange }: SectionProps) {
  const { t } = useTranslation('reports');
  const id = useId();
  return (
    <div className="rp-section">
      <label htmlFor={id}>{t(`complaints.section.${section}`)}</label>
      {kept ? null : <span className="od-quiet no-print"> {t('complaints.proposed')}</span>}
      <Input.TextArea
        id={id}
        className="no-print"
        autoSize={{ minRows: 2, maxRows: 12 }}
        maxLength={4000}
        value={text}
        onChange={({ target }) => onChange(target.value)}
      />
      <p className="rp-print-only">{text}</p>
      {kept && proposal && kept !== proposal && text !== proposal ? (
        <Button type="link" size="small" className="no-print rp-again" onClick={() => onChange(`${text}\n${proposal}`)}>
          {t('complaints.addProposal')}
        </Button>
      ) : null}
    </div>
  );
}
