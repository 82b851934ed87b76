import { useCompact, useSession } from '@onedesk/web';
import { Segmented, theme } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Chart } from '../chart/Chart.tsx';
import { looks } from '../chart/look.ts';
import { usePrinting } from '../chart/usePrinting.ts';
import { areaText } from '../figures/format.ts';
import { type Measure, measures } from '../frame/filters.ts';
import { unitsPath } from '../frame/records.ts';
import { useFilters } from '../frame/useFilters.ts';
import { chartHeight, chartOption } from './chartOption.ts';
import type { Figures, Register } from './register.ts';
import { uses } from './uses.ts';

/** The register as bars, in units or in area. */
export function RegisterChart({ register, measure }: { register: Register; measure: Measure }) {
  const { t } = useTranslation('reports');
  const { can, dark } = useSession();
  const navigate = useNavigate();
  const printing = usePrinting();
  const compact = useCompact() && !printing;
  const { token } = theme.useToken();
  const look = looks[dark && !printing ? 'dark' : 'light'];
  const words = useMemo(() => {
    const figure = (figures: Figures) =>
      measure === 'units'
        ? t('measure.unitsOf', { count: figures.units })
        : t('measure.areaOf', { area: areaText(figures.area) });
    return {
      use: (use: (typeof uses)[number]) => t(`use.${use}`),
      figure,
      total: t('total'),
      fontFamily: token.fontFamily,
    };
  }, [t, measure, token.fontFamily]);
  const option = useMemo(
    () => chartOption({ register, measure, look, words, compact }),
    [register, measure, look, words, compact],
  );
  const summary = register.buildings
    .map((line) => t('unitRegister.chartPart', { building: line.name, total: words.figure(line.total) }))
    .join(t('listSeparator'));
  const open = (seriesIndex: number, dataIndex: number) => {
    const [use, line] = [uses[seriesIndex], register.buildings[dataIndex]];
    if (use && line && can('unit.see')) void navigate(unitsPath({ building: line.id, use }));
  };
  return (
    <section className="od-panel rp-panel" aria-labelledby="rp-chart-title">
      <header>
        <h2 id="rp-chart-title">{t('unitRegister.chartTitle')}</h2>
        <MeasureSwitch value={measure} />
      </header>
      <Chart
        option={option}
        height={chartHeight(register, compact)}
        label={t('unitRegister.chartLabel', { summary })}
        onPick={open}
      />
    </section>
  );
}

function MeasureSwitch({ value }: { value: Measure }) {
  const { t } = useTranslation('reports');
  const [, choose] = useFilters();
  return (
    <Segmented<Measure>
      className="no-print"
      aria-label={t('measure.label')}
      value={value}
      options={measures.map((measure) => ({ value: measure, label: t(`measure.${measure}`) }))}
      onChange={(measure) => choose({ measure })}
    />
  );
}
