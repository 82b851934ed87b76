import { inWords, type Locale, type Words } from '@onedesk/kernel';
import { cellName } from './cell-names.ts';
import type { Dimension, FigureKey } from './figures.ts';
import type { MonthReport, ReportedFigure } from './monthReport.ts';

/** CMP-9: the parts of an analysis, each completed by somebody. */
export const analysisSections = ['overview', 'timeliness', 'repeats', 'causes', 'measures'] as const;
export type AnalysisSection = (typeof analysisSections)[number];

/** The texts of an analysis. */
export type Analysis = Readonly<Record<AnalysisSection, string>>;

type Facts = Readonly<Record<string, string | number>>;

/** CMP-9: what the figures say by themselves, as text that somebody completes: what rose, what was late, what came back. */
export function proposeAnalysis(report: MonthReport, locale: Locale): Analysis {
  const figures = new Map(report.figures.map((figure) => [figure.key, figure]));
  const told: Told = {
    report,
    locale,
    figure: (key) => figures.get(key) as ReportedFigure,
    say: (words, facts = {}) =>
      inWords(words, locale, Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]))),
  };
  const text = (sentences: readonly string[]) => sentences.filter(Boolean).join(locale === 'en' ? ' ' : '');
  return {
    overview: text(overview(told)),
    timeliness: text(timeliness(told)),
    repeats: text(repeats(told)),
    causes: text((['cause', 'category', 'department'] as const).map((dimension) => mostOf(told, dimension))),
    measures: text(measures(told)),
  };
}

/** What sentences are made of. */
interface Told {
  readonly report: MonthReport;
  readonly locale: Locale;
  readonly figure: (key: FigureKey) => ReportedFigure;
  readonly say: (words: Words, facts?: Facts) => string;
}

function overview({ report, locale, figure, say }: Told): string[] {
  const { counted, previous } = figure('registered');
  const change = counted - previous.counted;
  const facts = { month: monthName(report.month, locale), counted, change: Math.abs(change) };
  const registered =
    change > 0
      ? {
          zh: '{month} 共登记投诉 {counted} 宗，比上月多 {change} 宗。',
          en: 'Complaints registered in {month}: {counted}, {change} more than in the month before.',
        }
      : change < 0
        ? {
            zh: '{month} 共登记投诉 {counted} 宗，比上月少 {change} 宗。',
            en: 'Complaints registered in {month}: {counted}, {change} fewer than in the month before.',
          }
        : {
            zh: '{month} 共登记投诉 {counted} 宗，与上月持平。',
            en: 'Complaints registered in {month}: {counted}, as many as in the month before.',
          };
  const ended = { settled: figure('settled').counted, closed: figure('closed').counted, open: figure('open').counted };
  return [
    say(registered, facts),
    say(
      {
        zh: '处理完成 {settled} 宗，关闭 {closed} 宗，月末未结 {open} 宗。',
        en: 'Settled: {settled}; closed: {closed}; open at the end: {open}.',
      },
      ended,
    ),
  ];
}

/** As dates are written: 2026-03 in Chinese, Mar 2026 in English. */
const monthName = (month: string, locale: Locale): string =>
  locale === 'en' ? englishMonth.format(new Date(`${month}-01T00:00:00Z`)) : month;
const englishMonth = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'short' });

const timely = [
  'reportedInTime',
  'settledInTime',
  'answeredInTime',
  'calledBackInTime',
  'calledBackWithinLimit',
] as const;

function timeliness({ figure, say, locale }: Told): string[] {
  const missed = timely.flatMap((key) => {
    const { name, counted, all, met } = figure(key);
    if (all === null || all === counted) return [];
    const facts = { name: inWords(name, locale), late: all - counted, all };
    const words =
      met === false
        ? {
            zh: '{name}：{all} 宗中 {late} 宗未按时，未达目标。',
            en: '{name}: {late} of {all} late, short of the target.',
          }
        : { zh: '{name}：{all} 宗中 {late} 宗未按时。', en: '{name}: {late} of {all} late.' };
    return [say(words, facts)];
  });
  const overdue = figure('overdue').counted;
  const asked = figure('extensionsAsked').counted;
  return [
    ...(missed.length ? missed : [say({ zh: '各项时限均按时完成。', en: 'Every clock was met in time.' })]),
    overdue ? say({ zh: '月末仍有 {overdue} 宗超时。', en: 'Overdue at the end: {overdue}.' }, { overdue }) : '',
    asked
      ? say(
          {
            zh: '申请延期 {asked} 宗，获批 {granted} 宗。',
            en: 'More time asked for: {asked}; granted: {granted}.',
          },
          { asked, granted: figure('extensionsGranted').counted },
        )
      : '',
  ];
}

function repeats({ figure, say }: Told): string[] {
  const [repeated, reopened, escalated] = (['repeated', 'reopened', 'escalated'] as const).map(
    (key) => figure(key).counted,
  );
  if (!repeated && !reopened && !escalated) {
    return [
      say({
        zh: '本月没有重复投诉、重新处理和自动升级。',
        en: 'Nothing was repeated, reopened or became critical by itself.',
      }),
    ];
  }
  return [
    say(
      {
        zh: '确认重复投诉 {repeated} 宗，回访不满意重新处理 {reopened} 宗，久未解决自动升级 {escalated} 宗。',
        en: 'Confirmed as repeated: {repeated}; reopened after a dissatisfied callback: {reopened}; become critical by themselves: {escalated}.',
      },
      { repeated: repeated ?? 0, reopened: reopened ?? 0, escalated: escalated ?? 0 },
    ),
  ];
}

const most: Readonly<Partial<Record<Dimension, Words>>> = {
  cause: { zh: '主要原因：{list}。', en: 'Main causes: {list}.' },
  category: { zh: '投诉较多的类别：{list}。', en: 'Categories with most complaints: {list}.' },
  department: { zh: '涉及较多的部门：{list}。', en: 'Departments with most complaints: {list}.' },
};

/** The three values of a dimension with most complaints; causes are known of what was settled. */
function mostOf({ report, say, locale }: Told, dimension: Dimension): string {
  const words = most[dimension];
  const counting: FigureKey = dimension === 'cause' ? 'settled' : 'registered';
  const cells = report.breakdowns.find((one) => one.dimension === dimension)?.cells ?? [];
  const first = cells
    .flatMap((cell) => {
      const { counted = 0 } = cell.figures.find(({ key }) => key === counting) ?? {};
      return cell.key === null || counted === 0 ? [] : [{ name: cellName(dimension, cell, locale), counted }];
    })
    .toSorted((a, b) => b.counted - a.counted)
    .slice(0, 3);
  if (!words || first.length === 0) return '';
  const list = first.map(({ name, counted }) =>
    say({ zh: '{name} {counted} 宗', en: '{name} ({counted})' }, { name, counted }),
  );
  return say(words, { list: list.join(locale === 'en' ? ', ' : '、') });
}

function measures({ report, say, locale }: Told): string[] {
  const missed = report.figures.filter(({ met }) => met === false);
  if (missed.length === 0) return [say({ zh: '各项指标均达到目标，继续保持。', en: 'Every target was reached.' })];
  const names = missed.map(({ name }) => inWords(name, locale)).join(locale === 'en' ? ', ' : '、');
  return [
    say(
      {
        zh: '未达目标：{names}。请写明改进措施、责任人和完成时间。',
        en: 'Targets missed: {names}. Say what is done about it, by whom and until when.',
      },
      { names },
    ),
  ];
}
