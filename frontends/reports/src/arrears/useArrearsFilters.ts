import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type ArrearsFilters, readArrearsFilters, writeArrearsFilters } from './filters.ts';

/** The report's choices as the address has them, and the way to change them. */
export function useArrearsFilters(): [ArrearsFilters, (choice: Partial<ArrearsFilters>) => void] {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readArrearsFilters(params), [params]);
  const choose = (choice: Partial<ArrearsFilters>) => setParams((before) => writeArrearsFilters(before, choice));
  return [filters, choose];
}
