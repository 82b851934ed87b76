import { AppstoreOutlined, BarChartOutlined } from '@ant-design/icons';
import { CONTRACT, defineFrontend } from '@onedesk/web';
import './reports.css';

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
    { index: true, lazy: async () => ({ Component: (await import('./frame/ReportListPage.tsx')).ReportListPage }) },
    {
      path: 'unit-register',
      lazy: async () => ({ Component: (await import('./unitRegister/UnitRegisterPage.tsx')).UnitRegisterPage }),
    },
  ],
  messages: {
    'zh-CN': () => import('./locales/zh-CN.json'),
    en: () => import('./locales/en.json'),
  },
});
