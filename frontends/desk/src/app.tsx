import { CONTRACT, defineFrontend } from '@onedesk/web';
import './desk.css';
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
  nav: [{ path: '/imports', label: { 'zh-CN': '导入台账', en: 'Import the register' }, permission: 'register.import' }],
});
