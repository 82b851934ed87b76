import { AppstoreOutlined, BarChartOutlined } from '@ant-design/icons';
import { CONTRACT, defineFrontend } from '@onedesk/web';
import { lazy } from 'react';
import './reports.css';

const ReportListPage = lazy(() => import('./frame/ReportListPage.tsx'));
const UnitRegisterPage = lazy(() => import('./unitRegister/UnitRegisterPage.tsx'));

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
      path: '/unit-register',
      label: { 'zh-CN': '房屋台账统计', en: 'Unit register' },
      permission: 'register.report',
      icon: <BarChartOutlined aria-hidden="true" />,
    },
  ],
  routes: [
    { index: true, element: <ReportListPage /> },
    { path: 'unit-register', element: <UnitRegisterPage /> },
  ],
  messages: {
    'zh-CN': () => import('./locales/zh-CN.json'),
    en: () => import('./locales/en.json'),
  },
});
