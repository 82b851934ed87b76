import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

const WAIT_MILLISECONDS = 4_000;

/**
 * Moves the focus to the new page's heading, as a full page load would. The heading may come late, with its data; a
 * focus that the person has set meanwhile is left where it is.
 */
export function useFocusOnNavigation(main: { current: HTMLElement | null }): void {
  const { pathname } = useLocation();
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return undefined;
    last.current = pathname;
    scrollTo(0, 0);
    const started = document.activeElement;
    const focusHeading = () => {
      const heading = main.current?.querySelector('h1');
      if (document.activeElement !== started && document.activeElement !== document.body) return true;
      heading?.focus({ preventScroll: true });
      return Boolean(heading);
    };
    if (focusHeading() || !main.current) return undefined;
    const observer = new MutationObserver(() => focusHeading() && observer.disconnect());
    observer.observe(main.current, { childList: true, subtree: true });
    const timer = setTimeout(() => observer.disconnect(), WAIT_MILLISECONDS);
    return () => {
      observer.disconnect();
      clearTimeout(timer);
    };
  }, [pathname, main]);
}
