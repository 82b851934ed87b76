import { frontend } from '@onedesk/web/build';

export default frontend({
  name: 'admin',
  port: 4103,
  remote: true,
  app: {
    basePath: '/admin',
    titleZh: '系统管理',
    titleEn: 'Administration',
    order: 90,
    anyOf: ['account.see', 'permissions.see', 'audit.see'],
  },
});
