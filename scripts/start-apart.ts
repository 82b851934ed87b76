// `npm run start:apart`: as `npm start`, but property, tickets, finance and the gateway are processes of their own, each
// with its own database (docs/apart.md).
import { launch } from './launch.ts';
import { serveApart } from './serve-apart.ts';

await launch({ command: 'npm run start:apart', folder: 'apart', serve: serveApart });
