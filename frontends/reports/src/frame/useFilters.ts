import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readFilters, type ReportFilters, writeFilters } from './filters.ts';

/** The report's choices as the address has them, and the way to change them. */
export function useFilters(): [ReportFilters, (choice: Partial<ReportFilters>) => void] {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const choose = (choice: Partial<ReportFilters>) => setParams((before) => writeFilters(before, choice));
  return [filters, choose];
}
