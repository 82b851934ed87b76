import { frontend } from '@onedesk/web/build';

export default frontend({ name: 'reports', port: 4102, remote: true });
