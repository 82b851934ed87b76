import { useEffect, useRef } from 'react';
import { useServerTime } from '../clocks/index.ts';

/** What is due becomes overdue without anybody doing anything: reads again with every minute that passes. CMP-5 */
export function useReadAgain(readAgain: () => unknown): void {
  const minute = Math.floor(useServerTime().getTime() / 60_000);
  const latest = useRef(readAgain);
  const seen = useRef(minute);
  useEffect(() => {
    latest.current = readAgain;
  });
  useEffect(() => {
    if (seen.current === minute) return;
    seen.current = minute;
    // What goes wrong stands on the page: the query has it, too.
    if (!document.hidden) Promise.resolve(latest.current()).catch(() => undefined);
  }, [minute]);
}
