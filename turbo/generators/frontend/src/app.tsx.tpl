import { HomeOutlined } from '@ant-design/icons';
import { CONTRACT, defineFrontend } from '@onedesk/web';
import { lazy } from 'react';

const UnitListPage = lazy(() => import('./units/UnitListPage.tsx'));
const UnitPage = lazy(() => import('./units/UnitPage.tsx'));

/** What the portal loads first: navigation, routes, words. Pages come when they are opened. */
export default defineFrontend({
  contract: CONTRACT,
  nav: [
    {
      path: '',
      label: { 'zh-CN': '%titleZh%', en: '%titleEn%' },
      permission: 'unit.see',
      icon: <HomeOutlined aria-hidden="true" />,
    },
  ],
  routes: [
    { index: true, element: <UnitListPage /> },
    { path: 'units/:id', element: <UnitPage /> },
  ],
  messages: {
    'zh-CN': () => import('./locales/zh-CN.json'),
    en: () => import('./locales/en.json'),
  },
});
