import { frontend } from '@onedesk/web/build';

export default frontend({
  name: 'shell',
  port: 4100,
  remote: false,
  app: { basePath: '/', titleZh: '一台', titleEn: 'Onedesk', order: 0 },
  title: '一台 Onedesk',
  devRemotes: { desk: 4101, reports: 4102, admin: 4103 },
});
