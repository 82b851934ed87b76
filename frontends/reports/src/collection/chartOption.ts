import type { EChartsCoreOption } from '../chart/echarts.ts';
import type { Look } from '../chart/look.ts';
import { axisOfAmounts, plain, stripes, textTooltip } from '../chart/parts.ts';
import { amountText, rateText } from '../figures/format.ts';
import type { Amount, Month } from './collection.ts';

export interface CollectionChartWords {
  fontFamily: string;
  amount: (amount: Amount) => string;
  rate: string;
  /** "12 万": for the axis only. */
  short: (yuan: number) => string;
}

export interface CollectionChartFacts {
  months: readonly Month[];
  look: Look;
  words: CollectionChartWords;
  /** On a phone. */
  compact: boolean;
}

// Only the drawing rounds to a float; every figure that is shown comes from the exact text.
const drawn = (text: string | null): number | null => (text === null ? null : Number(text));

const frame = ({ months, look, words, compact }: CollectionChartFacts) => ({
  animationDuration: 300,
  textStyle: { fontFamily: words.fontFamily, color: look.text },
  aria: { enabled: false, decal: { show: true } },
  grid: { left: 8, right: 8, top: compact ? 64 : 44, bottom: 4, containLabel: true },
  legend: { top: 0, left: 0, itemGap: 18, textStyle: { color: look.text } },
  xAxis: {
    type: 'category',
    data: months.map(({ month }) => month),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: look.grid } },
    axisLabel: { color: look.text, hideOverlap: true },
  },
});

const line = (name: string, color: string) => ({
  type: 'line',
  name,
  symbolSize: 7,
  itemStyle: { color },
  lineStyle: { color, width: 2 },
});

/** What was charged and collected in each month, and the rate of what was charged for it. */
export function flowOption(facts: CollectionChartFacts): EChartsCoreOption {
  const { months, look, words } = facts;
  const bar = (figure: 'charged' | 'collected', color: string, decal: object) => ({
    type: 'bar',
    name: words.amount(figure),
    barMaxWidth: 22,
    cursor: 'pointer',
    itemStyle: { color, decal },
    data: months.map((month) => drawn(month[figure])),
  });
  return {
    ...frame(facts),
    tooltip: { ...textTooltip(look), trigger: 'axis', formatter: tip(months, words) },
    yAxis: [
      axisOfAmounts(look, words.short),
      {
        type: 'value',
        min: 0,
        max: 1,
        splitLine: { show: false },
        axisLabel: { color: look.secondaryText, formatter: (share: number) => `${Math.round(share * 100)}%` },
      },
    ],
    series: [
      bar('charged', look.series.beside, stripes(look)),
      bar('collected', look.series.main, plain),
      { ...line(words.rate, look.series.result), yAxisIndex: 1, data: months.map(({ rate }) => drawn(rate)) },
    ],
  };
}

/** What was owed at the end of each month. */
export function outstandingOption(facts: CollectionChartFacts): EChartsCoreOption {
  const { months, look, words } = facts;
  const name = words.amount('outstanding');
  return {
    ...frame(facts),
    tooltip: {
      ...textTooltip(look),
      trigger: 'axis',
      formatter: ([point]: { dataIndex: number }[]) => {
        const month = months[point?.dataIndex ?? -1];
        return month ? `${month.month}\n${name}  ${amountText(month.outstanding)}` : '';
      },
    },
    yAxis: axisOfAmounts(look, words.short),
    series: [
      {
        ...line(name, look.series.main),
        areaStyle: { opacity: 0.12 },
        data: months.map((month) => drawn(month.outstanding)),
      },
    ],
  };
}

function tip(months: readonly Month[], words: CollectionChartWords) {
  return ([point]: { dataIndex: number }[]): string => {
    const month = months[point?.dataIndex ?? -1];
    if (!month) return '';
    const figures = (['charged', 'collected'] as const).map(
      (figure) => `${words.amount(figure)}  ${amountText(month[figure])}`,
    );
    const rate = month.rate === null ? [] : [`${words.rate}  ${rateText(month.rate)}`];
    return [month.month, ...figures, ...rate].join('\n');
  };
}
