import { once } from 'node:events';
import { type IncomingMessage, request as httpRequest, type RequestOptions, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHttpServer, type Doors } from '@onedesk/gateway';
import { quietLog } from './environment.ts';
import type { Estate, Person } from './estate.ts';

/** The gateway's HTTP server over an estate, for its doors for files: who comes is said by the test. */
export class FileDoors {
  readonly #server: Server;
  readonly #people = new Map<string, Person>();

  private constructor(world: Estate) {
    const doors: Pick<Doors, 'system' | 'signIn' | 'routes' | 'log' | 'leaving'> & { config: { baseUrl: string } } = {
      system: world.system,
      signIn: {
        handle: () => Promise.reject(new Error('nobody signs in here')),
        lookAgain: () => Promise.resolve(null),
        resolvePrincipal: ({ headers }: IncomingMessage) =>
          Promise.resolve(this.#people.get(headers.cookie ?? '')?.principal ?? null),
      },
      routes: [...world.system.services.values()].flatMap(({ routes }) => routes),
      config: { baseUrl: 'http://localhost:4000' },
      log: quietLog,
      leaving: () => false,
    };
    this.#server = createHttpServer(doors as Doors);
  }

  static async open(world: Estate): Promise<FileDoors> {
    const doors = new FileDoors(world);
    await once(doors.#server.listen(0, '127.0.0.1'), 'listening');
    return doors;
  }

  /** One request, as a page of the portal sends it for that person; for nobody without one. */
  request(person: Person | null, path: string, options: RequestInit = {}): Promise<Response> {
    const headers = new Headers(options.headers);
    if (person) headers.set('cookie', this.#cookie(person));
    return fetch(`http://127.0.0.1:${this.#port}${path}`, { ...options, headers });
  }

  /** A request whose body the test sends by itself. */
  sending(person: Person, path: string, options: RequestOptions) {
    const headers = { ...(options.headers as Record<string, string>), cookie: this.#cookie(person) };
    return httpRequest({ host: '127.0.0.1', port: this.#port, path, ...options, headers });
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  #cookie(person: Person): string {
    const cookie = `person=${person.principal.id}`;
    this.#people.set(cookie, person);
    return cookie;
  }
}
