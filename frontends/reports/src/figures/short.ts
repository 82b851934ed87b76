import type { Locale } from '@onedesk/web';

/** A round amount as people speak of it: `30 万`, `1.2 亿`; in English `300k`, `1.2m`. For axes of drawings only. */
export function shortAmount(yuan: number, locale: Locale): string {
  const units: [size: number, name: string][] =
    locale === 'en'
      ? [
          [1e6, 'm'],
          [1e3, 'k'],
        ]
      : [
          [1e8, ' 亿'],
          [1e4, ' 万'],
        ];
  const [size, name] = units.find(([least]) => Math.abs(yuan) >= least) ?? [1, ''];
  return `${Number((yuan / size).toFixed(2))}${name}`;
}
