/** A page that nobody has touched for so long is not looked at, in milliseconds. */
const untouched = 60 * 60_000;
/** A page that is out of sight for less than this is coming back, in milliseconds. */
const glance = 10_000;
const touches = ['pointerdown', 'keydown'] as const;

/**
 * Whether somebody looks at this page: it is in sight, and was touched within the hour. Calls `change` with each
 * change, and at once; the answer is the way to stop. Pages that nobody looks at neither hold a connection nor, by
 * asking again and again, keep a session alive that nobody uses.
 */
export function watchAttention(change: (looking: boolean) => void): () => void {
  let looking: boolean | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const become = (next: boolean) => {
    if (next === looking) return;
    looking = next;
    change(next);
  };
  const lookAgain = () => {
    clearTimeout(timer);
    if (!document.hidden) become(true);
    timer = setTimeout(() => become(false), document.hidden ? glance : untouched);
  };
  lookAgain();
  document.addEventListener('visibilitychange', lookAgain);
  for (const touch of touches) document.addEventListener(touch, lookAgain, { passive: true, capture: true });
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', lookAgain);
    for (const touch of touches) document.removeEventListener(touch, lookAgain, { capture: true });
  };
}
