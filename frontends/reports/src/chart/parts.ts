import type { Look } from './look.ts';

/** Parts that the charts of amounts have in common. */

/** A tooltip drawn as text: nothing of it can be markup. */
export const textTooltip = (look: Look) => ({
  renderMode: 'richText',
  confine: true,
  backgroundColor: look.background,
  borderColor: look.grid,
  textStyle: { color: look.text },
});

/** Stripes that tell a series apart without its colour. */
export const stripes = (look: Look) => ({
  color: look.pattern,
  symbolSize: 1,
  dashArrayX: [1, 0],
  dashArrayY: [2, 6],
  rotation: Math.PI / 4,
});

/** No pattern. */
export const plain = { symbol: 'none' };

/** Amounts along an axis, shortened as people speak of them; exact ones stand at the bars and in the table. */
export const axisOfAmounts = (look: Look, short: (yuan: number) => string, more: object = {}) => ({
  type: 'value',
  ...more,
  axisLabel: { color: look.secondaryText, hideOverlap: true, showMaxLabel: !('max' in more), formatter: short },
  splitLine: { lineStyle: { color: look.grid } },
});

export const axisOfNames = (look: Look, names: readonly string[], width: number) => ({
  type: 'category',
  data: [...names],
  axisTick: { show: false },
  axisLine: { lineStyle: { color: look.grid } },
  axisLabel: { color: look.text, width, overflow: 'truncate' },
});
