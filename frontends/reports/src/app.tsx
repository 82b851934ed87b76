import { AlertOutlined, AppstoreOutlined, BarChartOutlined, LineChartOutlined } from '@ant-design/icons';
import { relayStylePagination } from '@apollo/client/utilities';
import { CONTRACT, defineFrontend } from '@onedesk/web';
import { lazy } from 'react';
import './reports.css';

const ReportListPage = lazy(() => import('./frame/ReportListPage.tsx'));
const UnitRegisterPage = lazy(() => import('./unitRegister/UnitRegisterPage.tsx'));
const ArrearsPage = lazy(() => import('./arrears/ArrearsPage.tsx'));
const ArrearsAccountsPage = lazy(() => import('./arrears/ArrearsAccountsPage.tsx'));
const CollectionPage = lazy(() => import('./collection/CollectionPage.tsx'));
const CollectionEntriesPage = lazy(() => import('./collection/CollectionEntriesPage.tsx'));

/** Figures, their definitions, and the records behind them. */
export default defineFrontend({
  contract: CONTRACT,
  nav: [
    {
      path: '',
      label: { 'zh-CN': '全部报表', en: 'All reports' },
      permission: 'register.report',
      icon: <AppstoreOutlined aria-hidden="true" />,
    },
    {
      path: '/arrears',
      label: { 'zh-CN': '欠费报表', en: 'Arrears' },
      permission: 'ledger.report',
      icon: <AlertOutlined aria-hidden="true" />,
    },
    {
      path: '/collection',
      label: { 'zh-CN': '收缴报表', en: 'Collection' },
      permission: 'ledger.report',
      icon: <LineChartOutlined aria-hidden="true" />,
    },
    {
      path: '/unit-register',
      label: { 'zh-CN': '房屋台账统计', en: 'Unit register' },
      permission: 'register.report',
      icon: <BarChartOutlined aria-hidden="true" />,
    },
  ],
  routes: [
    { index: true, element: <ReportListPage /> },
    { path: 'unit-register', element: <UnitRegisterPage /> },
    { path: 'arrears', element: <ArrearsPage /> },
    { path: 'arrears/accounts', element: <ArrearsAccountsPage /> },
    { path: 'collection', element: <CollectionPage /> },
    { path: 'collection/entries', element: <CollectionEntriesPage /> },
  ],
  messages: {
    'zh-CN': () => import('./locales/zh-CN.json'),
    en: () => import('./locales/en.json'),
  },
  typePolicies: {
    Query: {
      fields: {
        arrearsAccounts: relayStylePagination(['projectId', 'asOf', 'buildingIds', 'feeItemIds', 'ages']),
        collectionEntries: relayStylePagination(['projectId', 'month']),
      },
    },
  },
});
