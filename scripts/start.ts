// `npm start`: builds, starts the embedded database unless another one is named, and runs the server until it is asked
// to stop. Settings come from the environment: PORT, METRICS_PORT, DATABASE_URL, ONEDESK_DATA (see the README).
import { launch } from './launch.ts';
import { serve } from './serve.ts';

await launch({ command: 'npm start', folder: '.', serve });
