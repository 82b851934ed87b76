import { lazy } from 'react';
import { Navigate, type RouteObject } from 'react-router';
import { importKinds } from './imports/kinds/index.ts';

const AccountPage = lazy(() => import('./accounts/AccountPage.tsx'));
const CallbackListPage = lazy(() => import('./worklists/CallbackListPage.tsx'));
const ComplaintListPage = lazy(() => import('./worklists/ComplaintListPage.tsx'));
const ComplaintPage = lazy(() => import('./complaints/ComplaintPage.tsx'));
const CounterPage = lazy(() => import('./payments/CounterPage.tsx'));
const EstatePage = lazy(() => import('./estate/EstatePage.tsx'));
const ImportListPage = lazy(() => import('./imports/ImportListPage.tsx'));
const ImportPage = lazy(() => import('./imports/ImportPage.tsx'));
const IntakePage = lazy(() => import('./intake/IntakePage.tsx'));
const LedgerPage = lazy(() => import('./accounts/LedgerPage.tsx'));
const MonthsPage = lazy(() => import('./accounts/MonthsPage.tsx'));
const OpeningPage = lazy(() => import('./imports/OpeningPage.tsx'));
const PartyPage = lazy(() => import('./parties/PartyPage.tsx'));
const PartyListPage = lazy(() => import('./parties/PartyListPage.tsx'));
const ReceiptListPage = lazy(() => import('./receipts/ReceiptListPage.tsx'));
const ReceiptPage = lazy(() => import('./receipts/ReceiptPage.tsx'));
const UnitListPage = lazy(() => import('./units/UnitListPage.tsx'));
const UnitPage = lazy(() => import('./units/UnitPage.tsx'));
const VisitListPage = lazy(() => import('./intake/VisitListPage.tsx'));
const VisitPage = lazy(() => import('./intake/VisitPage.tsx'));

/** Pages of the desk, below its base path. */
export const routes: RouteObject[] = [
  { index: true, element: <Navigate to="units" replace /> },
  { path: 'intake', element: <IntakePage /> },
  { path: 'visits', element: <VisitListPage /> },
  { path: 'visits/:id', element: <VisitPage /> },
  { path: 'units', element: <UnitListPage /> },
  { path: 'parties', element: <PartyListPage /> },
  { path: 'counter', element: <CounterPage /> },
  { path: 'receipts', element: <ReceiptListPage /> },
  { path: 'ledger', element: <LedgerPage /> },
  { path: 'months', element: <MonthsPage /> },
  { path: 'estate', element: <EstatePage /> },
  { path: 'imports', element: <ImportListPage kind={importKinds.register} /> },
  { path: 'imports/:id', element: <ImportPage kind={importKinds.register} /> },
  { path: 'opening', element: <OpeningPage /> },
  { path: 'opening/tenancies/:id', element: <ImportPage kind={importKinds.tenancies} /> },
  { path: 'opening/arrears/:id', element: <ImportPage kind={importKinds.arrears} /> },
  { path: 'accounts/:id', element: <AccountPage /> },
  { path: 'callbacks', element: <CallbackListPage /> },
  { path: 'complaints', element: <ComplaintListPage /> },
  { path: 'complaints/:id', element: <ComplaintPage /> },
  { path: 'receipts/:id', element: <ReceiptPage /> },
  { path: 'parties/:id', element: <PartyPage /> },
  { path: 'units/:id', element: <UnitPage /> },
];
