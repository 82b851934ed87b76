import { frontend } from '@onedesk/web/build';

export default frontend({ name: 'admin', port: 4103, remote: true });
