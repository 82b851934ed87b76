import { useEffect, useRef } from 'react';
import { type EChartsCoreOption, type EChartsType, init } from './echarts.ts';

export interface ChartProps {
  option: EChartsCoreOption;
  /** What the drawing shows, in words: screen readers get this and the table beside it. */
  label: string;
  /** CSS pixels. */
  height: number;
  /** How much of the width it gets on paper; by default all of it. */
  paper?: keyof typeof paperWidths;
  /** A part was chosen with the mouse; the keyboard has the same links in the table. */
  onPick?: (seriesIndex: number, dataIndex: number) => void;
}

/** CSS pixels that a drawing has on A4 across, inside the margins of reports.css and the panel's own; `half` beside another panel. */
const paperWidths = { whole: 980, half: 460 };

/** An ECharts drawing that follows the width of its place. */
export function Chart({ option, label, height, paper = 'whole', onPick }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);

  useEffect(() => {
    if (!place.current) return undefined;
    const drawn = init(place.current, null, { renderer: 'svg' });
    chart.current = drawn;
    drawn.on('click', (event) => pick.current?.(event.seriesIndex ?? -1, event.dataIndex));
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(place.current);
    // The browser lays paper out without asking observers again.
    const toPaper = () => drawn.resize({ width: paperWidths[paper] });
    const toScreen = () => drawn.resize({ width: 'auto' });
    window.addEventListener('beforeprint', toPaper);
    window.addEventListener('afterprint', toScreen);
    return () => {
      watch.disconnect();
      window.removeEventListener('beforeprint', toPaper);
      window.removeEventListener('afterprint', toScreen);
      drawn.dispose();
      chart.current = null;
    };
  }, [paper]);

  useEffect(() => {
    chart.current?.setOption(option, true);
  }, [option]);

  return (
    <figure aria-label={label} className="rp-chart">
      <div ref={place} aria-hidden="true" style={{ height }} />
    </figure>
  );
}
