import type { ChangedRecord, News } from './news.ts';

/** Opens the stream of changes once; calls `end` when it is over, for whatever reason. The answer closes it. */
export type OpenStream = (hear: (records: readonly ChangedRecord[]) => void, end: () => void) => () => void;

/** Before the first new attempt, and at the most, in milliseconds. */
const firstPause = 500;
const longestPause = 30_000;

/**
 * Keeps a stream of changes open: a stream that ends is opened anew, at first soon, then less and less often. Each
 * begins with an empty list; what happened before that may have been missed, so everybody looks again. The answer is
 * the way to stop.
 */
export function follow(open: OpenStream, tell: (news: News) => void, chance: () => number = Math.random): () => void {
  let pause = firstPause;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let close: (() => void) | undefined;
  const begin = () => {
    let begun = false;
    let over = false;
    clearTimeout(timer);
    const leave = open(
      (records) => {
        if (over) return;
        tell(begun ? records : 'again');
        begun = true;
        pause = firstPause;
      },
      () => {
        if (over) return;
        over = true;
        // Not everybody at once after a restart: between half and the whole of the pause.
        timer = setTimeout(begin, pause * (0.5 + chance() / 2));
        pause = Math.min(pause * 2, longestPause);
      },
    );
    close = () => {
      over = true;
      leave();
    };
  };
  const anew = () => {
    close?.();
    pause = firstPause;
    begin();
  };
  begin();
  // A network that comes back, or another one: the old connection may hang without a word.
  globalThis.addEventListener('online', anew);
  return () => {
    clearTimeout(timer);
    globalThis.removeEventListener('online', anew);
    close?.();
  };
}
