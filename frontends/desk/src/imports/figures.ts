import { type Formats, useFormats } from '@onedesk/web';
import { useTranslation } from 'react-i18next';
import type { ImportCounts } from './import-record.ts';

/** What an import counts, in the order in which people ask. */
export interface Figure {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly isZero: boolean;
}

/** The counts of any kind, each with its name in words. */
export function useFigures(counts: ImportCounts): Figure[] {
  const { t } = useTranslation('desk');
  const formats = useFormats();
  return Object.entries(shownOf(counts)).map(([name, value]) => ({
    name,
    label: t(`imports.check.${name}`),
    text: inWords(value, formats),
    isZero: typeof value === 'number' ? value === 0 : /^[0.]+$/.test(value),
  }));
}

/** The counts as sentences take them: amounts of money in words, numbers as they are. */
export function useCountWords(): (counts: object) => Record<string, string | number> {
  const formats = useFormats();
  return (counts) =>
    Object.fromEntries(
      Object.entries(counts).map(([name, value]: [string, string | number]) => [
        name,
        typeof value === 'number' || name === '__typename' ? value : formats.money(value),
      ]),
    );
}

/** Amounts come as texts, counts as numbers. */
const inWords = (value: string | number, formats: Formats): string =>
  typeof value === 'number' ? formats.count(value) : formats.money(value);

function shownOf(counts: ImportCounts): Record<string, string | number> {
  const { rows } = counts;
  if (counts.__typename === 'ArrearsImportCounts') {
    const { charged, paid, arrears, accounts, feeItemsNew, unchanged } = counts;
    return { rows, charged, paid, arrears, accounts, feeItemsNew, unchanged };
  }
  if (counts.__typename === 'TenancyImportCounts') {
    const { tenanciesNew, tenanciesChanged, tenanciesUnchanged, partiesNew, partiesChanged } = counts;
    const tenants = { tenantsNew: partiesNew, tenantsChanged: partiesChanged };
    return { rows, tenanciesNew, tenanciesChanged, tenanciesUnchanged, ...tenants };
  }
  const { unitsNew, unitsChanged, unitsUnchanged, partiesNew, partiesChanged, ownershipsNew, ownershipsEnded } = counts;
  return { rows, unitsNew, unitsChanged, unitsUnchanged, partiesNew, partiesChanged, ownershipsNew, ownershipsEnded };
}
