import type { EChartsCoreOption } from '../chart/echarts.ts';
import { type Look, patterns } from '../chart/look.ts';
import type { Measure } from '../frame/filters.ts';
import type { UnitUse } from '../gql/graphql.ts';
import type { Figures, Register } from './register.ts';
import { uses } from './uses.ts';

export interface ChartWords {
  fontFamily: string;
  use: (use: UnitUse) => string;
  /** A figure with its unit of measure: "12 套", "1,234.50 ㎡". */
  figure: (figures: Figures) => string;
  total: string;
}

const barHeight = 26;
const lineHeight = 44;

/** Room for the legend above the bars; on a phone it takes two lines. */
const legendHeight = (compact: boolean) => (compact ? 72 : 48);

/** Height of the chart in CSS pixels: every building gets the same room, however many there are. */
export function chartHeight(register: Register, compact: boolean): number {
  return legendHeight(compact) + register.buildings.length * lineHeight + 36;
}

export interface ChartFacts {
  register: Register;
  measure: Measure;
  look: Look;
  words: ChartWords;
  /** On a phone. */
  compact: boolean;
}

/** A horizontal stacked bar per building: names of any length stay readable, on a phone too. */
export function chartOption({ register, measure, look, words, compact }: ChartFacts): EChartsCoreOption {
  // Only the drawing rounds to a float; every figure that is shown comes from the exact text.
  const drawn = (figures: Figures) => (measure === 'units' ? figures.units : Number(figures.area));
  const decals = patterns(look.pattern);
  return {
    animationDuration: 300,
    textStyle: { fontFamily: words.fontFamily, color: look.text },
    aria: { enabled: false, decal: { show: true } },
    // The totals stand right of the bars, outside of the grid.
    grid: { left: 8, right: measure === 'units' ? 64 : 104, top: legendHeight(compact), bottom: 8, containLabel: true },
    legend: { top: 0, left: 0, itemGap: 18, itemWidth: 18, textStyle: { color: look.text }, data: uses.map(words.use) },
    tooltip: tooltip(register, look, words),
    xAxis: axisOfFigures(look),
    yAxis: axisOfBuildings(register, look),
    series: [
      ...uses.map((use) => ({
        ...bar(look),
        name: words.use(use),
        itemStyle: { color: look.uses[use], decal: decals[use], borderColor: look.background, borderWidth: 1 },
        data: register.buildings.map((line) => drawn(line.byUse[use])),
      })),
      totals(register, look, words),
    ],
  };
}

const bar = (look: Look) => ({
  type: 'bar',
  stack: 'uses',
  barMaxWidth: barHeight,
  cursor: 'pointer',
  emphasis: { itemStyle: { borderColor: look.text } },
});

/** A part of no length at the end of each bar, which carries the building's total. */
function totals(register: Register, look: Look, words: ChartWords) {
  const label = (at: number) => words.figure(register.buildings[at]!.total);
  return {
    ...bar(look),
    name: words.total,
    silent: true,
    tooltip: { show: false },
    itemStyle: { color: 'transparent', decal: { symbol: 'none' } },
    label: {
      show: true,
      position: 'right',
      color: look.text,
      formatter: ({ dataIndex }: { dataIndex: number }) => label(dataIndex),
    },
    data: register.buildings.map(() => 0),
  };
}

function tooltip(register: Register, look: Look, words: ChartWords) {
  return {
    // Text on the drawing instead of HTML: nothing of it can be markup.
    renderMode: 'richText',
    confine: true,
    backgroundColor: look.background,
    borderColor: look.grid,
    textStyle: { color: look.text },
    formatter: ({ seriesIndex = 0, dataIndex = 0 }: { seriesIndex?: number; dataIndex?: number }) => {
      const line = register.buildings[dataIndex];
      const use = uses[seriesIndex];
      return line && use ? `${line.name} · ${words.use(use)}\n${words.figure(line.byUse[use])}` : '';
    },
  };
}

const axisOfFigures = (look: Look) => ({
  type: 'value',
  max: 'dataMax',
  minInterval: 1,
  axisLabel: { color: look.secondaryText, hideOverlap: true, showMaxLabel: false },
  splitLine: { lineStyle: { color: look.grid } },
});

const axisOfBuildings = (register: Register, look: Look) => ({
  type: 'category',
  inverse: true,
  data: register.buildings.map((line) => line.name),
  axisTick: { show: false },
  axisLine: { lineStyle: { color: look.grid } },
  axisLabel: { color: look.text, width: 120, overflow: 'truncate' },
});
