import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The port of the system under the browser tests. */
export const port = Number(process.env.PORT ?? 24_800);

/** The file that sets that system's clock: the same for its processes and for the tests. */
export const clockFile = join(tmpdir(), `onedesk-e2e-${port}.clock`);
