import { useCompact, useSession } from '@onedesk/web';
import { theme } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Chart } from '../chart/Chart.tsx';
import { looks } from '../chart/look.ts';
import { usePrinting } from '../chart/usePrinting.ts';
import { amountText, rateText } from '../figures/format.ts';
import { shortAmount } from '../figures/short.ts';
import { flowOption, outstandingOption } from './chartOption.ts';
import type { Month } from './collection.ts';
import { useCollectionPaths } from './useCollectionPaths.ts';

/** How charging, collecting and what is left have gone, month by month. */
export function CollectionCharts({ months }: { months: readonly Month[] }) {
  const { t } = useTranslation('reports');
  const { dark, locale } = useSession();
  const printing = usePrinting();
  const compact = useCompact() && !printing;
  const { token } = theme.useToken();
  const navigate = useNavigate();
  const paths = useCollectionPaths();
  const look = looks[dark && !printing ? 'dark' : 'light'];
  const options = useMemo(() => {
    const words = {
      fontFamily: token.fontFamily,
      amount: (figure: Parameters<typeof key>[0]) => t(key(figure)),
      rate: t('collection.rate'),
      short: (yuan: number) => shortAmount(yuan, locale),
    };
    const facts = { months, look, words, compact };
    return { flow: flowOption(facts), outstanding: outstandingOption(facts) };
  }, [months, look, compact, token.fontFamily, locale, t]);
  const open = (path: ((month: string) => string) | undefined) => (_: number, at: number) => {
    const month = months[at]?.month;
    if (path && month) void navigate(path(month));
  };
  const flow = months.map(({ month, charged, collected, rate }) =>
    t('collection.chartMonth', {
      month,
      charged: amountText(charged),
      collected: amountText(collected),
      rate: rate === null ? '–' : rateText(rate),
    }),
  );
  const left = months.map(({ month, outstanding }) => `${month} ${amountText(outstanding)}`);
  return (
    <div className="rp-panels">
      <section className="od-panel rp-panel" aria-labelledby="rp-flow">
        <header>
          <h2 id="rp-flow">{t('collection.flowTitle')}</h2>
        </header>
        <Chart
          option={options.flow}
          height={300}
          paper="half"
          label={t('collection.chartLabel', {
            title: t('collection.flowTitle'),
            summary: flow.join(t('listSeparator')),
          })}
          onPick={open(paths.entries)}
        />
      </section>
      <section className="od-panel rp-panel" aria-labelledby="rp-left">
        <header>
          <h2 id="rp-left">{t('collection.leftTitle')}</h2>
        </header>
        <Chart
          option={options.outstanding}
          height={300}
          paper="half"
          label={t('collection.chartLabel', {
            title: t('collection.leftTitle'),
            summary: left.join(t('listSeparator')),
          })}
          onPick={open(paths.arrears)}
        />
      </section>
    </div>
  );
}

const key = (figure: 'charged' | 'collected' | 'collectedForMonth' | 'outstanding') => `collection.${figure}` as const;
