import type { UnitUse } from '../gql/graphql.ts';

/** Colours of a chart on one background. */
export interface Look {
  background: string;
  text: string;
  secondaryText: string;
  grid: string;
  /** Strokes of the patterns over the fills. */
  pattern: string;
  uses: Record<UnitUse, string>;
  /** What a report is about, what stands beside it, and what it leads to. */
  series: Record<'main' | 'beside' | 'result', string>;
}

/** Fills keep 3:1 to the background and texts 4.5:1 (WCAG 1.4.11, 1.4.3); the patterns carry the difference without colour. */
export const looks: Record<'light' | 'dark', Look> = {
  light: {
    background: '#ffffff',
    text: '#1d2129',
    secondaryText: '#4e5661',
    grid: '#e4e5e2',
    pattern: 'rgba(255, 255, 255, 0.45)',
    uses: {
      ownerOccupied: '#0958d9',
      let: '#08857f',
      underRenovation: '#d46b08',
      inCustody: '#722ed1',
      vacant: '#7a828c',
    },
    series: { main: '#0958d9', beside: '#7a828c', result: '#c41d7f' },
  },
  dark: {
    background: '#1a1e22',
    text: '#e8eaed',
    secondaryText: '#b0b8c1',
    grid: '#2b3137',
    pattern: 'rgba(0, 0, 0, 0.4)',
    uses: {
      ownerOccupied: '#4c8dff',
      let: '#2fb5ac',
      underRenovation: '#f0993e',
      inCustody: '#b08cf0',
      vacant: '#98a1ab',
    },
    series: { main: '#4c8dff', beside: '#98a1ab', result: '#f28bc4' },
  },
};

/** A pattern per use, so that a black-and-white print and a colour-blind reader tell the parts apart. */
export function patterns(stroke: string): Record<UnitUse, object> {
  const fine = { color: stroke, symbolSize: 1 };
  const stripes = { ...fine, dashArrayX: [1, 0] };
  return {
    ownerOccupied: { ...fine, symbol: 'none' },
    let: { ...stripes, dashArrayY: [2, 6], rotation: Math.PI / 4 },
    underRenovation: {
      ...fine,
      symbol: 'circle',
      dashArrayX: [
        [6, 6],
        [0, 6, 6, 0],
      ],
      dashArrayY: [6, 0],
      symbolSize: 0.7,
    },
    inCustody: { ...stripes, dashArrayY: [2, 6], rotation: -Math.PI / 4 },
    vacant: { ...stripes, dashArrayY: [1, 4], rotation: 0 },
  };
}
