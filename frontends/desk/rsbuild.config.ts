import { frontend } from '@onedesk/web/build';

export default frontend({ name: 'desk', port: 4011, remote: true });
