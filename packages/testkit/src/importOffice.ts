import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@onedesk/kernel';
import type { Estate, Person } from './estate.ts';

/** How the graph calls a kind of import, and where its files come in. */
export interface ImportWords {
  readonly type: string;
  readonly one: string;
  readonly startImport: string;
  readonly mapColumns: string;
  readonly runImport: string;
  readonly undoImport: string;
  readonly underWay: string;
  readonly path: string;
  /** The fields of its counts. */
  readonly counts: string;
}

export const registerImports: ImportWords = {
  type: 'RegisterImport',
  one: 'registerImport',
  startImport: 'startImport',
  mapColumns: 'mapColumns',
  runImport: 'runImport',
  undoImport: 'undoImport',
  underWay: 'AlreadyImported',
  path: '/files',
  counts:
    'rows accepted faulty unitsNew unitsChanged unitsUnchanged partiesNew partiesChanged ownershipsNew ownershipsEnded ownerships parties',
};

export const tenancyImports: ImportWords = {
  type: 'TenancyImport',
  one: 'tenancyImport',
  startImport: 'startTenancyImport',
  mapColumns: 'mapTenancyColumns',
  runImport: 'runTenancyImport',
  undoImport: 'undoTenancyImport',
  underWay: 'TenancyImportUnderWay',
  path: '/files',
  counts: 'rows accepted faulty tenanciesNew tenanciesChanged tenanciesUnchanged partiesNew partiesChanged',
};

export const arrearsImports: ImportWords = {
  type: 'ArrearsImport',
  one: 'arrearsImport',
  startImport: 'startArrearsImport',
  mapColumns: 'mapArrearsColumns',
  runImport: 'runArrearsImport',
  undoImport: 'undoArrearsImport',
  underWay: 'ArrearsImportUnderWay',
  path: '/files/finance',
  counts: 'rows accepted faulty unchanged charged paid arrears accounts feeItemsNew',
};

/** An import as a test looks at it. */
export interface Import {
  __typename: string;
  id: string;
  state: string;
  version: number;
  progress: number;
  sheets: string[];
  sheet: string | null;
  headers: { column: number; text: string; samples: string[] }[];
  mapping: { column: number; field: string | null }[];
  counts: Record<string, number | string> | null;
  faults: { totalCount: number; edges: { node: Fault }[] };
  skippedLines: { row: number; reason: string }[];
  refusal: { code: string; message: string } | null;
  faultyRowsUrl: string | null;
  allowedActions: string[];
}
interface Fault {
  row: number;
  column: string;
  field: string;
  code: string;
  cell: string;
  message: string;
}

const refusals = {
  startImport: ({ underWay }: ImportWords) => `... on ${underWay} { import { id } }`,
  mapColumns: () => '... on Stale { currentVersion }',
  runImport: () => '... on NotAllowedNow { facts { name value } }',
  undoImport: () => '... on BuiltUpon { records { name value } }',
};
export type Command = keyof typeof refusals;
export type Outcome = Import & {
  code: string;
  message: string;
  records?: { name: string; value: string }[];
  facts?: { name: string; value: string }[];
};

const fieldsOf = ({
  counts,
}: ImportWords) => `id state version progress sheets sheet headers { column text samples } mapping { column field }
  counts { ${counts} }
  faults(first: 100) { totalCount edges { node { row column field code cell message } } }
  skippedLines { row reason } refusal { code message } faultyRowsUrl allowedActions`;

/** The document of a command on imports of a kind. */
export function commandOf(command: Command, kind: ImportWords = registerImports): string {
  const name = kind[command];
  const input = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  return `mutation Command($input: ${input}!) { result: ${name}(input: $input) {
    __typename ... on ${kind.type} { ${fieldsOf(kind)} } ... on Refusal { code message } ${refusals[command](kind)} } }`;
}

const working = new Set(['reading', 'checking', 'importing', 'undoing']);

/** Imports of a kind in an estate, with the doors for files standing open. */
export class ImportOffice {
  readonly kind: ImportWords;
  readonly #world: Estate;
  readonly #server: Server;
  #requester: Person;

  private constructor(world: Estate, server: Server, kind: ImportWords) {
    this.kind = kind;
    this.#world = world;
    this.#server = server;
    this.#requester = world.person('clerk');
  }

  static async open(world: Estate, kind: ImportWords = registerImports): Promise<ImportOffice> {
    const routes = [...world.system.services.values()].flatMap((one) => one.routes);
    const byLength = routes.toSorted((a, b) => b.path.length - a.path.length);
    const server = createServer((incoming, response) => {
      const { principal } = office.#requester;
      const locale = incoming.headers['accept-language'] === 'en' ? 'en' : 'zh-CN';
      const route = byLength.find(({ path }) => incoming.url?.startsWith(path));
      route?.handle(incoming, response, { principal, requestId: newId(), locale }).catch(() => response.destroy());
    });
    const office = new ImportOffice(world, server, kind);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return office;
  }

  async close(): Promise<void> {
    this.#server.close();
    this.#server.closeAllConnections();
    await once(this.#server, 'close');
  }

  /** One request to the doors for files. */
  request(path: string, options: RequestInit = {}, person: Person = this.#world.person('clerk')): Promise<Response> {
    this.#requester = person;
    const { port } = this.#server.address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}${path}`, options);
  }

  /** Sends and sends without saying how much, until the server has enough: its answer, and the bytes it took. */
  sendWithoutEnd(path: string): Promise<{ status: number; sent: number }> {
    this.#requester = this.#world.person('clerk');
    const { port } = this.#server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      const part = Buffer.alloc(256 * 1024, 'a');
      let sent = 0;
      const sending = request({ port, host: '127.0.0.1', path, method: 'POST', headers: { 'x-file-name': 'a.csv' } });
      const more = () => {
        while (!sending.destroyed && sending.write(part)) sent += part.length;
      };
      sending.on('drain', more);
      sending.on('response', ({ statusCode = 0 }) => {
        resolve({ status: statusCode, sent });
        sending.destroy();
      });
      sending.on('error', reject);
      more();
    });
  }

  upload(bytes: Uint8Array, name: string, options: { person?: Person; projectId?: string } = {}): Promise<Response> {
    const { person, projectId = this.#world.projects.b } = options;
    const headers = { 'x-file-name': encodeURIComponent(name) };
    const body = bytes as Uint8Array<ArrayBuffer>;
    return this.request(`${this.kind.path}?projectId=${projectId}`, { method: 'POST', headers, body }, person);
  }

  async fileId(bytes: Uint8Array, name = '台账.xlsx', projectId?: string): Promise<string> {
    const response = await this.upload(bytes, name, { projectId });
    const answer = (await response.json()) as { fileId: string };
    if (response.status !== 201) throw new Error(JSON.stringify(answer));
    return answer.fileId;
  }

  async command(command: Command, input: Record<string, unknown>, person = this.#world.person('clerk')) {
    const { result } = await person.ask<{ result: Outcome }>(commandOf(command, this.kind), {
      input: { idempotencyKey: newId(), ...input },
    });
    return result;
  }

  /** Uploads, starts and waits until the sheet is checked, or cannot be. */
  async check(bytes: Uint8Array, name = '台账.xlsx', projectId = this.#world.projects.b): Promise<Import> {
    const fileId = await this.fileId(bytes, name, projectId);
    return this.settled(await this.command('startImport', { projectId, fileId }));
  }

  /** Gives a command about an import as it is now, and waits until the job is done. */
  async give(command: Command, record: Import, input: Record<string, unknown>): Promise<Outcome> {
    const { id, version } = await this.read(record.id);
    const outcome = await this.command(command, { id, expectedVersion: version, ...input });
    return outcome.__typename === this.kind.type ? this.settled(outcome) : outcome;
  }

  async import(bytes: Uint8Array, scope: 'wholeSheet' | 'goodRowsOnly', name?: string): Promise<Outcome> {
    return this.give('runImport', await this.check(bytes, name), { scope });
  }

  async read(id: string, locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<Outcome> {
    const query = `query ($id: ID!) { record: ${this.kind.one}(id: $id) { ${fieldsOf(this.kind)} } }`;
    return (await this.#world.person('clerk').ask<{ record: Outcome }>(query, { id }, locale)).record;
  }

  async settled({ id }: Pick<Import, 'id'>): Promise<Outcome> {
    for (let tries = 0; tries < 600; tries += 1) {
      const record = await this.read(id);
      if (!working.has(record.state)) return record;
      await pause(100);
    }
    throw new Error(`import ${id} does not settle`);
  }
}
