import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { newId } from '@onedesk/kernel';
import type { Estate, Person } from '@onedesk/testkit';
import ExcelJS from 'exceljs';
import { workbookParts, zipFile } from '@onedesk/sheets/fixtures';

const fixtures = new URL('../../../../packages/testkit/fixtures/', import.meta.url);

export const registerFile = (): Promise<Buffer> => readFile(new URL('units-register.xlsx', fixtures));

export interface Expected {
  units: number;
  ownerships: number;
  partiesByIdentity: number;
  rejected: { row: number; unit: string; why: string }[];
}
export const expectedOfRegister = async (): Promise<Expected> =>
  JSON.parse(await readFile(new URL('units-register.expected.json', fixtures), 'utf8')) as Expected;

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
  counts: Record<string, number> | null;
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

const fields = `id state version progress sheets sheet headers { column text samples } mapping { column field }
  counts { rows accepted faulty unitsNew unitsChanged unitsUnchanged partiesNew partiesChanged ownershipsNew ownershipsEnded ownerships parties }
  faults(first: 100) { totalCount edges { node { row column field code cell message } } }
  skippedLines { row reason } refusal { code message } faultyRowsUrl allowedActions`;

const refusals = {
  startImport: '... on AlreadyImported { import { id } }',
  mapColumns: '... on Stale { currentVersion }',
  runImport: '... on NotAllowedNow { facts { name value } }',
  undoImport: '... on BuiltUpon { records { name value } }',
};
export type Command = keyof typeof refusals;
export type Outcome = Import & {
  code: string;
  message: string;
  records?: { name: string; value: string }[];
  facts?: { name: string; value: string }[];
};

/** The document of a command on imports. */
export function commandOf(command: Command): string {
  const input = `${command[0]?.toUpperCase()}${command.slice(1)}Input`;
  return `mutation Command($input: ${input}!) { result: ${command}(input: $input) {
    __typename ... on RegisterImport { ${fields} } ... on Refusal { code message } ${refusals[command]} } }`;
}

const working = new Set(['reading', 'checking', 'importing', 'undoing']);

/** Imports in an estate, with the doors for files standing open. */
export class Office {
  readonly #world: Estate;
  readonly #server: Server;
  #requester: Person;

  private constructor(world: Estate, server: Server, requester: Person) {
    this.#world = world;
    this.#server = server;
    this.#requester = requester;
  }

  static async open(world: Estate): Promise<Office> {
    const server = createServer((request, response) => {
      const { principal } = office.#requester;
      const locale = request.headers['accept-language'] === 'en' ? 'en' : 'zh-CN';
      const route = world.system.subgraphs.get('property')?.routes.find(({ path }) => request.url?.startsWith(path));
      route?.handle(request, response, { principal, requestId: newId(), locale }).catch(() => response.destroy());
    });
    const office = new Office(world, server, world.person('clerk'));
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
    return this.request(`/files?projectId=${projectId}`, { method: 'POST', headers, body }, person);
  }

  async fileId(bytes: Uint8Array, name = '台账.xlsx', projectId?: string): Promise<string> {
    const response = await this.upload(bytes, name, { projectId });
    const answer = (await response.json()) as { fileId: string };
    if (response.status !== 201) throw new Error(JSON.stringify(answer));
    return answer.fileId;
  }

  async command(command: Command, input: Record<string, unknown>, person = this.#world.person('clerk')) {
    const { result } = await person.ask<{ result: Outcome }>(commandOf(command), {
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
    return outcome.__typename === 'RegisterImport' ? this.settled(outcome) : outcome;
  }

  async import(bytes: Uint8Array, scope: 'wholeSheet' | 'goodRowsOnly', name?: string): Promise<Outcome> {
    return this.give('runImport', await this.check(bytes, name), { scope });
  }

  async read(id: string, locale: 'zh-CN' | 'en' = 'zh-CN'): Promise<Outcome> {
    const query = `query ($id: ID!) { registerImport(id: $id) { ${fields} } }`;
    const answer = await this.#world.person('clerk').ask<{ registerImport: Outcome }>(query, { id }, locale);
    return answer.registerImport;
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

/** What project B holds, as SQL sees it. */
export async function holdings(world: Estate, projectId = world.projects.b) {
  const [row] = await world.sql<Record<string, number>>(
    `select (select count(*) from property.building where project_id = $1 and withdrawn_at is null)::int as buildings,
            (select count(*) from property.unit where project_id = $1 and withdrawn_at is null)::int as units,
            (select count(*) from property.party where project_id = $1 and withdrawn_at is null)::int as parties,
            (select count(*) from property.party where project_id = $1 and withdrawn_at is null and identity_blind is not null)::int as identified,
            (select count(*) from property.unit_role where project_id = $1 and withdrawn_at is null and role = 'owner' and until is null)::int as ownerships,
            (select count(*) from property.contact where project_id = $1 and withdrawn_at is null)::int as contacts,
            (select count(*) from property.use_fact where project_id = $1 and withdrawn_at is null)::int as uses`,
    [projectId],
  );
  return row;
}

/** How many rows the audit of project B has, without those of imports and files. */
export async function auditRows(world: Estate): Promise<number> {
  const [row] = await world.sql<{ count: number }>(
    `select count(*)::int as count from property.audit where project_id = $1 and record_type not in ('RegisterImport', 'Upload')`,
    [world.projects.b],
  );
  return row?.count ?? 0;
}

type Lines = readonly (readonly unknown[])[];

/** A workbook with a sheet of these lines, and others beside it by name. */
export async function sheetBytes(lines: Lines, name = '台账', others: Record<string, Lines> = {}): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [sheet, rows] of Object.entries({ [name]: lines, ...others }))
    book.addWorksheet(sheet).addRows(rows as unknown[][]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** The faulty rows of the office's register as somebody corrects them; doubles are taken out. */
export async function correctedRows(bytes: Buffer): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as never);
  const [page] = book.worksheets;
  if (!page) throw new Error('the workbook has no sheet');
  const columns = new Map<string, number>();
  page.getRow(3).eachCell((cell, column) => columns.set(cell.text, column));
  const corrections: Record<string, string> = { phones: '19905820000', area: '12.5', date: '2022-04-11', identity: '' };
  const column = (start: string) => [...columns].find(([text]) => text.startsWith(start))?.[1] ?? 0;
  const at = {
    phones: column('联系电话'),
    area: column('建筑面积'),
    date: column('交房日期'),
    identity: column('身份证'),
  };
  for (let number = page.rowCount; number > 3; number -= 1) {
    const row = page.getRow(number);
    const reason = row.getCell(column('退回原因')).text;
    if (reason.includes('重复')) page.spliceRows(number, 1);
    if (reason.includes('电话')) row.getCell(at.phones).value = corrections.phones;
    if (reason.includes('面积')) row.getCell(at.area).value = corrections.area;
    if (reason.includes('日期')) row.getCell(at.date).value = corrections.date;
    if (reason.includes('证件')) row.getCell(at.identity).value = corrections.identity;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A workbook whose sheet unpacks to a thousand times its size. */
export function bomb(): Uint8Array {
  return zipFile(workbookParts(`<worksheet><sheetData>${' '.repeat(8 * 1024 * 1024)}</sheetData></worksheet>`));
}
