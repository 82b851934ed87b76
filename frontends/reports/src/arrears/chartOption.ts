import type { EChartsCoreOption } from '../chart/echarts.ts';
import type { Look } from '../chart/look.ts';
import { axisOfAmounts, axisOfNames, plain, stripes, textTooltip } from '../chart/parts.ts';
import type { ArrearsLine } from './arrears.ts';

export interface ArrearsChartWords {
  fontFamily: string;
  /** The days of the two series, as people write them. */
  now: string;
  before: string | undefined;
  /** "¥1,234.50" */
  amount: (exact: string) => string;
  /** "12 万": for the axis only. */
  short: (yuan: number) => string;
}

export interface ArrearsChartFacts {
  lines: readonly ArrearsLine[];
  look: Look;
  words: ArrearsChartWords;
  /** On a phone. */
  compact: boolean;
}

const legendHeight = 36;

/** Height of the chart in CSS pixels: every line gets the same room. */
export const chartHeight = (lines: number, compared: boolean): number =>
  (compared ? legendHeight : 4) + lines * (compared ? 52 : 36) + 32;

/** Horizontal bars, a line each, with the exact amount at its end; beside another day, two. */
export function chartOption({ lines, look, words, compact }: ArrearsChartFacts): EChartsCoreOption {
  const compared = words.before !== undefined;
  return {
    animationDuration: 300,
    textStyle: { fontFamily: words.fontFamily, color: look.text },
    aria: { enabled: false, decal: { show: true } },
    grid: { left: 8, right: 96, top: compared ? legendHeight : 4, bottom: 4, containLabel: true },
    legend: { show: compared, top: 0, left: 0, textStyle: { color: look.text } },
    tooltip: {
      ...textTooltip(look),
      formatter: ({ dataIndex }: { dataIndex: number }) => tip(lines[dataIndex], words),
    },
    // The longest bar takes all the room there is; amounts stand right of the grid.
    xAxis: axisOfAmounts(look, words.short, { max: 'dataMax', splitNumber: compact ? 2 : 4 }),
    yAxis: {
      ...axisOfNames(
        look,
        lines.map(({ name }) => name),
        compact ? 88 : 140,
      ),
      inverse: true,
    },
    series: [
      series(lines, words.now, look.series.main, plain, look, (line) => line.now.total, words),
      ...(words.before === undefined
        ? []
        : [
            series(
              lines,
              words.before,
              look.series.beside,
              stripes(look),
              look,
              (line) => line.before?.total ?? '0',
              words,
            ),
          ]),
    ],
  };
}

function series(
  lines: readonly ArrearsLine[],
  name: string,
  color: string,
  decal: object,
  look: Look,
  total: (line: ArrearsLine) => string,
  words: ArrearsChartWords,
) {
  return {
    type: 'bar',
    name,
    barMaxWidth: 22,
    cursor: 'pointer',
    itemStyle: { color, decal },
    label: {
      show: true,
      position: 'right',
      color: look.text,
      formatter: ({ dataIndex }: { dataIndex: number }) => amountOf(lines[dataIndex], total, words),
    },
    // Only the drawing rounds to a float; every amount that is shown comes from the exact text.
    data: lines.map((line) => Number(total(line))),
  };
}

const amountOf = (line: ArrearsLine | undefined, total: (line: ArrearsLine) => string, words: ArrearsChartWords) =>
  line ? words.amount(total(line)) : '';

function tip(line: ArrearsLine | undefined, words: ArrearsChartWords): string {
  if (!line) return '';
  const now = `${line.name}\n${words.now}  ${words.amount(line.now.total)}`;
  return line.before && words.before ? `${now}\n${words.before}  ${words.amount(line.before.total)}` : now;
}
