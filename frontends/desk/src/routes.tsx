import { lazy } from 'react';
import { Navigate, type RouteObject } from 'react-router';

const ImportListPage = lazy(() => import('./imports/ImportListPage.tsx'));
const ImportPage = lazy(() => import('./imports/ImportPage.tsx'));
const PartyPage = lazy(() => import('./parties/PartyPage.tsx'));

/** Pages of the desk, below its base path. */
export const routes: RouteObject[] = [
  { index: true, element: <Navigate to="imports" replace /> },
  { path: 'imports', element: <ImportListPage /> },
  { path: 'imports/:id', element: <ImportPage /> },
  { path: 'parties/:id', element: <PartyPage /> },
];
