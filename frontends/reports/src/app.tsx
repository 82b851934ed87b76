import { AlertOutlined, AppstoreOutlined, AuditOutlined, BarChartOutlined, LineChartOutlined } from '@ant-design/icons';
import { relayStylePagination } from '@apollo/client/utilities';
import { CONTRACT, defineFrontend } from '@onedesk/web';
import { lazy } from 'react';
import './reports.css';
import './complaints/complaints.css';

const ReportListPage = lazy(() => import('./frame/ReportListPage.tsx'));
const UnitRegisterPage = lazy(() => import('./unitRegister/UnitRegisterPage.tsx'));
const ArrearsPage = lazy(() => import('./arrears/ArrearsPage.tsx'));
const ArrearsAccountsPage = lazy(() => import('./arrears/ArrearsAccountsPage.tsx'));
const CollectionPage = lazy(() => import('./collection/CollectionPage.tsx'));
const ComplaintMonthPage = lazy(() => import('./complaints/ComplaintMonthPage.tsx'));
const ComplaintRecordsPage = lazy(() => import('./complaints/ComplaintRecordsPage.tsx'));
const ComplaintReportPage = lazy(() => import('./complaints/ComplaintReportPage.tsx'));
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
      path: '/complaints',
      label: { 'zh-CN': '投诉月报', en: 'Monthly complaints' },
      permission: 'complaintReport.see',
      icon: <AuditOutlined aria-hidden="true" />,
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
    { path: 'complaints', element: <ComplaintMonthPage /> },
    { path: 'complaints/records', element: <ComplaintRecordsPage /> },
    { path: 'complaints/:id', element: <ComplaintReportPage /> },
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
        complaintReportRecords: relayStylePagination(['projectId', 'month', 'figure', 'part', 'dimension', 'cell']),
        arrearsAccounts: relayStylePagination(['projectId', 'asOf', 'buildingIds', 'feeItemIds', 'ages']),
        collectionEntries: relayStylePagination(['projectId', 'month']),
      },
    },
  },
});
