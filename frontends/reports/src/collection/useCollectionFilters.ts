import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type CollectionFilters, readCollectionFilters, writeCollectionFilters } from './filters.ts';

/** The report's choices as the address has them, and the way to change them. */
export function useCollectionFilters(): [CollectionFilters, (choice: Partial<CollectionFilters>) => void] {
  const [params, setParams] = useSearchParams();
  const present = dayjs().format('YYYY-MM');
  const filters = useMemo(() => readCollectionFilters(params, present), [params, present]);
  const choose = (choice: Partial<CollectionFilters>) =>
    setParams((before) => writeCollectionFilters(before, choice, present));
  return [filters, choose];
}
