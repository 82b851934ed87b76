import { BankOutlined, ApartmentOutlined, ImportOutlined, TeamOutlined } from '@ant-design/icons';
import { CONTRACT, defineFrontend } from '@onedesk/web';
import './desk.css';
import './imports/imports.css';
import { routes } from './routes.tsx';
import { typePolicies } from './typePolicies.ts';

/** The desk: the working day of the customer-service centre. */
export default defineFrontend({
  contract: CONTRACT,
  routes,
  typePolicies,
  messages: {
    'zh-CN': () => import('./messages/zh-CN.ts'),
    en: () => import('./messages/en.ts'),
  },
  nav: [
    {
      path: '/units',
      label: { 'zh-CN': '房屋台账', en: 'Units' },
      permission: 'unit.see',
      icon: <ApartmentOutlined aria-hidden />,
    },
    {
      path: '/parties',
      label: { 'zh-CN': '业主和租户', en: 'Owners and tenants' },
      permission: 'party.see',
      icon: <TeamOutlined aria-hidden />,
    },
    {
      path: '/imports',
      label: { 'zh-CN': '导入台账', en: 'Import the register' },
      permission: 'register.import',
      icon: <ImportOutlined aria-hidden />,
    },
    {
      path: '/estate',
      label: { 'zh-CN': '项目和楼座', en: 'Projects and buildings' },
      permission: 'project.see',
      icon: <BankOutlined aria-hidden />,
    },
  ],
});
