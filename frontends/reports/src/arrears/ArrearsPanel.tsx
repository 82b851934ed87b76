import { useCompact, useFormats, useSession } from '@onedesk/web';
import { theme } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Chart } from '../chart/Chart.tsx';
import { looks } from '../chart/look.ts';
import { usePrinting } from '../chart/usePrinting.ts';
import { amountText } from '../figures/format.ts';
import { shortAmount } from '../figures/short.ts';
import type { ArrearsLine, Dimension, Owed } from './arrears.ts';
import { ArrearsTable } from './ArrearsTable.tsx';
import { chartHeight, chartOption } from './chartOption.ts';
import type { ArrearsFilters } from './filters.ts';

export interface ArrearsPanelProps {
  by: Dimension;
  lines: readonly ArrearsLine[];
  total: Owed;
  before: { day: string; total: Owed } | undefined;
  asOf: string;
  /** The address of the accounts behind a figure; undefined when none can say. */
  pathOf: (only: Partial<ArrearsFilters> | undefined) => string | undefined;
}

/** One dimension of the arrears: its bars, and the same figures as a table. */
export function ArrearsPanel(props: ArrearsPanelProps) {
  const { by } = props;
  const { t } = useTranslation('reports');
  return (
    <section className="od-panel rp-panel" aria-labelledby={`rp-arrears-${by}`}>
      <header>
        <h2 id={`rp-arrears-${by}`}>{t(`arrears.by.${by}`)}</h2>
      </header>
      <Bars {...props} />
      <ArrearsTable {...props} />
    </section>
  );
}

function Bars({ by, lines, before, asOf, pathOf }: ArrearsPanelProps) {
  const { t } = useTranslation('reports');
  const { dark, locale } = useSession();
  const formats = useFormats();
  const navigate = useNavigate();
  const printing = usePrinting();
  const compact = useCompact() && !printing;
  const { token } = theme.useToken();
  const look = looks[dark && !printing ? 'dark' : 'light'];
  const beforeDay = before?.day;
  const option = useMemo(() => {
    const words = {
      fontFamily: token.fontFamily,
      now: formats.date(asOf),
      before: beforeDay && formats.date(beforeDay),
      amount: amountText,
      short: (yuan: number) => shortAmount(yuan, locale),
    };
    return chartOption({ lines, look, words, compact });
  }, [lines, look, compact, token.fontFamily, formats, asOf, beforeDay, locale]);
  const summary = lines.map(({ name, now }) => `${name} ${amountText(now.total)}`).join(t('listSeparator'));
  const open = (_: number, at: number) => {
    const path = pathOf(lines[at]?.only);
    if (path) void navigate(path);
  };
  return (
    <Chart
      option={option}
      height={chartHeight(lines.length, beforeDay !== undefined)}
      label={t('arrears.chartLabel', { title: t(`arrears.by.${by}`), summary })}
      paper={by === 'building' ? 'whole' : 'half'}
      onPick={open}
    />
  );
}
