import type { ReactNode } from 'react';
import { AppBoundary } from './AppBoundary.tsx';

/** What an app gives as an icon, in the frame that all apps share: one that breaks is left out. */
export function AppIcon({ children }: { children: ReactNode }) {
  return (
    <AppBoundary page="icon" renderError={() => null}>
      {children}
    </AppBoundary>
  );
}
