import { frontend } from '@onedesk/web/build';

export default frontend({ name: 'desk', port: 4101, remote: true });
