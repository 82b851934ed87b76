import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Locale } from '@onedesk/kernel';
import type { HttpRoute, Principal } from '@onedesk/subgraph';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { KeyRing } from '../credentials/index.ts';
import type { DocumentSource } from '../documents/index.ts';
import type { Streams } from '../live/index.ts';
import type { Portal } from '../portal.ts';
import type { System } from '../system.ts';

/** What sign-in offers the HTTP side: the one swap point for another identity provider. */
export interface SignIn {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  resolvePrincipal(request: IncomingMessage): Promise<Principal | null>;
  /** The same without counting as use: a page that is only open does not prolong its session. */
  lookAgain(request: IncomingMessage): Promise<Principal | null>;
}

/** Everything that one worker answers with. */
export interface Doors {
  readonly system: System;
  readonly signIn: SignIn;
  /** Who asks with a key. */
  readonly keys: KeyRing;
  /** What signed-in people may ask: nothing else. */
  readonly documents: DocumentSource;
  readonly portal: Portal;
  readonly streams: Streams;
  readonly routes: readonly HttpRoute[];
  readonly config: Config;
  readonly log: Logger;
  /** True while the process is ending: not ready any more, but requests in flight finish. */
  readonly leaving: () => boolean;
}

/** One request on its way in. */
export interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: string;
  readonly requestId: string;
  readonly locale: Locale;
}

/** What answers the paths of one kind; its name stands in the metrics. */
export interface Door {
  readonly name: string;
  readonly open: (visit: Visit, doors: Doors) => Promise<void>;
}
