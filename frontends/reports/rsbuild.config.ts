import { frontend } from '@onedesk/web/build';

export default frontend({
  name: 'reports',
  port: 4102,
  remote: true,
  app: { basePath: '/reports', titleZh: '报表', titleEn: 'Reports', order: 20, anyOf: ['register.report'] },
});
