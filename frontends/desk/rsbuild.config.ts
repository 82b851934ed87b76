import { frontend } from '@onedesk/web/build';

export default frontend({
  name: 'desk',
  port: 4101,
  remote: true,
  app: { basePath: '/desk', titleZh: '工作台', titleEn: 'Desk', order: 10, anyOf: ['unit.see'] },
});
