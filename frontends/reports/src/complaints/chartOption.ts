import type { EChartsCoreOption } from '../chart/echarts.ts';
import type { Look } from '../chart/look.ts';
import { axisOfNames, textTooltip } from '../chart/parts.ts';

/** What the drawing of a division shows: registered complaints of each cell that has some. */
export interface BreakdownFacts {
  bars: readonly { label: string; counted: number }[];
  look: Look;
  fontFamily: string;
  /** On a phone. */
  compact: boolean;
}

/** Bars lying one under the other, in the order of the table, each with its number. */
export function breakdownOption({ bars, look, fontFamily, compact }: BreakdownFacts): EChartsCoreOption {
  return {
    animationDuration: 300,
    textStyle: { fontFamily, color: look.text },
    aria: { enabled: false },
    grid: { left: 8, right: 36, top: 4, bottom: 4, containLabel: true },
    tooltip: {
      ...textTooltip(look),
      trigger: 'item',
      formatter: ({ name, value }: { name: string; value: number }) => `${name}  ${value}`,
    },
    xAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { color: look.secondaryText },
      splitLine: { lineStyle: { color: look.grid } },
    },
    yAxis: {
      ...axisOfNames(
        look,
        bars.map(({ label }) => label),
        compact ? 84 : 120,
      ),
      inverse: true,
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 18,
        cursor: 'pointer',
        itemStyle: { color: look.series.main },
        label: { show: true, position: 'right', color: look.text },
        data: bars.map(({ counted }) => counted),
      },
    ],
  };
}
