import { type MouseEvent, useRef } from 'react';
import { useOnChange } from '../ui/useOnChange.ts';

interface Linked {
  readonly id: string;
  readonly url?: string | null;
}

/** Opens files by links that are still good. */
export interface FreshLinks {
  /** For the link's click: one that may be over by now is asked for anew, then opened. */
  open: (event: MouseEvent<HTMLElement>, file: Linked) => void;
  /** A picture could not be loaded: perhaps its link was over. */
  missed: () => void;
}

/** Links are asked for anew after this long (ms): they last nine minutes at least. */
const fresh = 5 * 60_000;

/** @param read asks for the files again */
export function useFreshLinks(
  files: readonly Linked[] | undefined,
  read: () => Promise<readonly Linked[] | undefined>,
): FreshLinks {
  const readAt = useRef(0);
  useOnChange(files ?? null, () => {
    readAt.current = performance.now();
  });
  const isOver = () => performance.now() - readAt.current > fresh;
  return {
    open(event, { id }) {
      if (!isOver()) return;
      event.preventDefault();
      void read().then((now) => openTab(now?.find((one) => one.id === id)?.url));
    },
    missed() {
      if (isOver()) void read();
    },
  };
}

function openTab(url: string | null | undefined): void {
  if (url) Object.assign(document.createElement('a'), { href: url, target: '_blank', rel: 'noopener' }).click();
}
