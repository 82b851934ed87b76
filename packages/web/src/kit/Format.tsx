import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '../contract.ts';

/** Zone that cuts the days of all projects until a project says otherwise. */
const ZONE = 'Asia/Shanghai';

/** Amounts, areas, dates and instants as texts in one language. */
export interface Formats {
  /** Exact decimal string in yuan: '1234.5' → '¥1,234.50'. */
  money(yuan: string): string;
  /** Exact decimal string in m²: '166.95' → '166.95 m²'. */
  area(squareMetres: string): string;
  /** Civil date 'YYYY-MM-DD'. */
  date(civilDate: string): string;
  /** Civil month 'YYYY-MM'. */
  month(civilMonth: string): string;
  /** Instant, ISO 8601: date and minute in Asia/Shanghai. */
  instant(iso: string): string;
  /** A count with thousands separators. */
  count(value: number): string;
}

/** Formats of one language. Pure: for exports and tests; components use `useFormats`. */
export function formatsOf(language: Locale): Formats {
  // Day before month: 2 Mar 2026.
  const locale = language === 'en' ? 'en-GB' : language;
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' });
  const area = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 4 });
  const count = new Intl.NumberFormat(locale);
  const instant = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    ...dayStyle(language),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...dayStyle(language) });
  const month = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric', month: 'short' });
  return {
    money: (yuan) => money.format(exact(yuan)),
    area: (squareMetres) => `${area.format(exact(squareMetres))} m²`,
    date: (civilDate) => plain(day, new Date(`${civilDate}T00:00:00Z`), language),
    month: (civilMonth) => (language === 'en' ? month.format(new Date(`${civilMonth}-01T00:00:00Z`)) : civilMonth),
    instant: (iso) => plain(instant, new Date(iso), language),
    count: (value) => count.format(value),
  };
}

/** Formats of the language in use. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const locale: Locale = i18n.language === 'en' ? 'en' : 'zh-CN';
  return useMemo(() => formatsOf(locale), [locale]);
}

/**
 * An amount as histories hold it, in whole fen: `amountFen` `12345` reads ¥123.45; undefined for any other field. Two
 * places to the left, as a decimal text: an amount never becomes a number (LED-2).
 */
export function fenText(field: string, value: string, formats: Pick<Formats, 'money'>): string | undefined {
  return field.endsWith('Fen') && /^-?\d+$/.test(value) ? formats.money(`${value}e-2`) : undefined;
}

interface ValueProps {
  /** Exact decimal string; nothing is shown for null. */
  value: string | null | undefined;
}

/** Yuan. */
export function Money({ value }: ValueProps) {
  const formats = useFormats();
  return value ? <span className="od-number">{formats.money(value)}</span> : null;
}

/** Square metres. */
export function Area({ value }: ValueProps) {
  const formats = useFormats();
  return value ? <span className="od-number">{formats.area(value)}</span> : null;
}

/** A civil date. */
export function CivilDate({ value }: ValueProps) {
  const formats = useFormats();
  return value ? (
    <time dateTime={value} className="od-number">
      {formats.date(value)}
    </time>
  ) : null;
}

/** An instant, to the minute. */
export function Instant({ value }: ValueProps) {
  const formats = useFormats();
  return value ? (
    <time dateTime={value} className="od-number">
      {formats.instant(value)}
    </time>
  ) : null;
}

// Chinese offices write 2026-03-02; English ones 2 Mar 2026.
function dayStyle(locale: Locale): Intl.DateTimeFormatOptions {
  return {
    year: 'numeric',
    month: locale === 'en' ? 'short' : '2-digit',
    day: locale === 'en' ? 'numeric' : '2-digit',
  };
}

function plain(format: Intl.DateTimeFormat, date: Date, locale: Locale): string {
  const text = format.format(date);
  return locale === 'en' ? text : text.replaceAll('/', '-');
}

// Intl formats decimal strings exactly; a number would round beyond 15 digits.
const exact = (decimal: string) => decimal as Intl.StringNumericLiteral;
