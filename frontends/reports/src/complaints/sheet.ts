import type { Formats } from '@onedesk/web';
import type { TFunction } from 'i18next';
import type { CellValue, Sheet } from '../export/workbook.ts';
import { dimensionsInOrder, divided, figureOf, type Dimension, type Month, type Report, valueText } from './month.ts';

/** What an exported report says about itself. */
export interface ComplaintFacts {
  project: string;
  exportedBy: string;
  exportedAt: string;
  formats: Formats;
}

type Words = TFunction<'reports'>;

/** The month's figures, a sheet for each division, and the analysis with its signature. */
export function complaintSheets(month: Month, report: Report | null, facts: ComplaintFacts, t: Words): Sheet[] {
  const about = aboutOf(month, report, facts, t);
  const said = facts.formats.month(month.month);
  return [
    figures(month, said, about, t),
    ...dimensionsInOrder.map((dimension) => division(month, said, dimension, about, t)),
    ...(report ? [analysis(said, report, about, t)] : []),
  ];
}

function aboutOf(month: Month, report: Report | null, facts: ComplaintFacts, t: Words): [string, string][] {
  const { formats, project, exportedBy, exportedAt } = facts;
  const state =
    report?.status === 'signed' && report.signedAt
      ? t('complaints.signedLine', { by: report.signedByName ?? '', at: formats.instant(report.signedAt) })
      : t('complaints.status.draft');
  return [
    [t('facts.project'), project],
    [t('complaints.month'), formats.month(month.month)],
    [t('complaints.asOf'), formats.instant(month.asOf)],
    [
      t('complaints.state'),
      report && report.revision > 1 ? `${state} · ${t('complaints.revision', { revision: report.revision })}` : state,
    ],
    ...(report?.contentHash ? ([[t('complaints.hash'), report.contentHash]] satisfies [string, string][]) : []),
    [t('facts.exported'), t('facts.byAt', { by: exportedBy, at: exportedAt })],
  ];
}

function figures(month: Month, said: string, about: [string, string][], t: Words): Sheet {
  return {
    name: t('complaints.figures'),
    title: t('complaints.titleOf', { month: said }),
    about,
    columns: [
      { header: t('complaints.figure'), kind: 'text' },
      { header: t('complaints.value'), kind: 'text' },
      { header: t('complaints.counted'), kind: 'count' },
      { header: t('complaints.all'), kind: 'count' },
      { header: t('complaints.targetColumn'), kind: 'text' },
      { header: t('complaints.previous'), kind: 'text' },
      { header: t('complaints.lastYear'), kind: 'text' },
      { header: t('facts.definition'), kind: 'text' },
    ],
    rows: month.figures.map(({ name, unit, value, counted, all, target, previous, lastYear, definition }) => [
      name,
      valueText(unit, value),
      counted,
      all ?? null,
      target ? t(`complaints.target.${target.bound}`, { value: valueText(unit, target.value) }) : null,
      valueText(unit, previous.value),
      valueText(unit, lastYear.value),
      definition,
    ]),
  };
}

function division(month: Month, said: string, dimension: Dimension, about: [string, string][], t: Words): Sheet {
  const cells = month.breakdowns.find((one) => one.dimension === dimension)?.cells ?? [];
  const columns = divided.flatMap<Sheet['columns'][number]>((key) => {
    const { unit, name } = figureOf(month, key);
    if (unit === 'count') return [{ header: name, kind: 'count' as const }];
    return [
      { header: t('complaints.counted'), kind: 'count' as const, group: name },
      { header: t('complaints.all'), kind: 'count' as const, group: name },
      { header: t('complaints.share'), kind: 'rate' as const, group: name },
    ];
  });
  return {
    name: t(`complaints.dimension.${dimension}`),
    title: t('complaints.divisionOf', { month: said, by: t(`complaints.by.${dimension}`) }),
    about,
    columns: [{ header: t(`complaints.dimension.${dimension}`), kind: 'text' }, ...columns],
    rows: cells.map((cell) => [
      cell.label,
      ...divided.flatMap((key): CellValue[] => {
        const number = cell.figures.find((figure) => figure.key === key);
        if (figureOf(month, key).unit === 'count') return [number?.counted ?? 0];
        return [number?.counted ?? 0, number?.all ?? 0, number?.value ?? null];
      }),
    ]),
  };
}

const analysis = (said: string, report: Report, about: [string, string][], t: Words): Sheet => ({
  name: t('complaints.analysis'),
  title: t('complaints.analysisOf', { month: said }),
  about,
  columns: [
    { header: t('complaints.part'), kind: 'text' },
    { header: t('complaints.text'), kind: 'text' },
  ],
  rows: report.analysis.map(({ section, text }) => [t(`complaints.section.${section}`), text]),
});
