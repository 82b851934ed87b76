import { lazy } from 'react';
import { Navigate, type RouteObject } from 'react-router';

const EstatePage = lazy(() => import('./estate/EstatePage.tsx'));
const ImportListPage = lazy(() => import('./imports/ImportListPage.tsx'));
const ImportPage = lazy(() => import('./imports/ImportPage.tsx'));
const PartyPage = lazy(() => import('./parties/PartyPage.tsx'));
const PartyListPage = lazy(() => import('./parties/PartyListPage.tsx'));
const UnitListPage = lazy(() => import('./units/UnitListPage.tsx'));
const UnitPage = lazy(() => import('./units/UnitPage.tsx'));

/** Pages of the desk, below its base path. */
export const routes: RouteObject[] = [
  { index: true, element: <Navigate to="units" replace /> },
  { path: 'units', element: <UnitListPage /> },
  { path: 'parties', element: <PartyListPage /> },
  { path: 'estate', element: <EstatePage /> },
  { path: 'imports', element: <ImportListPage /> },
  { path: 'imports/:id', element: <ImportPage /> },
  { path: 'parties/:id', element: <PartyPage /> },
  { path: 'units/:id', element: <UnitPage /> },
];
