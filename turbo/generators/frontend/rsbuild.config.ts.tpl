import { frontend } from '@onedesk/web/build';

export default frontend({
  name: '%name%',
  port: %port%,
  remote: true,
  app: { basePath: '%basePath%', titleZh: '%titleZh%', titleEn: '%titleEn%', order: 50, anyOf: ['unit.see'] },
});
