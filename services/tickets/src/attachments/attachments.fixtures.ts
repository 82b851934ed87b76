import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { type Estate, estate, FileDoors, key, type Person } from '@onedesk/testkit';

/** An attachment as a page sees it. */
export interface Seen {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  addedBy: string;
  url: string | null;
  withdrawnBy: string | null;
  withdrawalReason: string | null;
  version: number;
  allowedActions: string[];
}

export const list = `query ($recordType: String!, $recordId: ID!) {
  mayAddAttachment(recordType: $recordType, recordId: $recordId) attachments(recordType: $recordType, recordId: $recordId) {
  id name mediaType size sha256 addedBy addedAt url withdrawnAt withdrawnBy withdrawalReason version allowedActions } }`;
const withdraw = `mutation ($input: WithdrawAttachmentInput!) { result: withdrawAttachment(input: $input) {
  __typename ... on Attachment { version withdrawalReason } ... on Refusal { code message } } }`;

/** How a file is sent, where it matters. */
export interface Sending {
  readonly person?: Person;
  readonly name?: string;
  readonly idempotencyKey?: string;
  readonly headers?: Record<string, string>;
  readonly recordType?: string;
}

export const headersOf = ({ name = '现场.jpg', idempotencyKey = key(), headers = {} }: Sending) => ({
  'x-file-name': encodeURIComponent(name),
  'idempotency-key': idempotencyKey,
  ...headers,
});
export const pathOf = (recordId: string, recordType = 'DutyEntry') =>
  `/files/tickets?recordType=${recordType}&recordId=${recordId}`;
export const on = (recordId: string) => ({ recordType: 'DutyEntry', recordId });
/** What an answer refuses with. */
export const refusal = async (response: Response) => [
  response.status,
  ((await response.json()) as { code: string }).code,
];
export const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A desk whose duty log has files. */
export class FilesDesk {
  readonly world: Estate;
  readonly doors: FileDoors;
  readonly person: Person;

  private constructor(world: Estate, doors: FileDoors) {
    this.world = world;
    this.doors = doors;
    this.person = world.person('receptionist');
  }

  static async open(): Promise<FilesDesk> {
    const world = await estate({ at: '2026-03-02T10:00:00+08:00', jobs: false });
    return new FilesDesk(world, await FileDoors.open(world));
  }

  async close(): Promise<void> {
    await this.doors.close();
    await this.world.close();
  }

  /** A line of the duty log to hang files on. */
  async entry(): Promise<string> {
    const note = `mutation ($input: NoteDutyEntryInput!) { result: noteDutyEntry(input: $input) { ... on DutyEntry { id } } }`;
    const input = { idempotencyKey: key(), projectId: this.world.projects.a, words: '1栋电梯厅漏水' };
    return (await this.person.ask<{ result: { id: string } }>(note, { input })).result.id;
  }

  async filesOf(recordId: string, person = this.person): Promise<Seen[]> {
    return (await person.ask<{ attachments: Seen[] }>(list, on(recordId))).attachments;
  }

  /** A complaint about the first unit of that building. */
  async complaint(building: string): Promise<{ id: string; buildingId: string }> {
    const [unit] = await this.world.sql<{ id: string; buildingId: string }>(
      `select u.id, u.building_id as "buildingId" from property.unit u join property.building b on b.id = u.building_id
        where b.project_id = $1 and b.name = $2 order by u.code limit 1`,
      [this.world.projects.a, building],
    );
    if (!unit) throw new Error(`there is no ${building}`);
    const register = `mutation ($input: RegisterComplaintInput!) { result: registerComplaint(input: $input) { ... on Complaint { id } ... on Refusal { message } } }`;
    const told = {
      channel: 'phone',
      words: '电梯又停了',
      place: '大堂',
      callerName: '李思远',
      callerPhone: '19900010001',
    };
    const input = { idempotencyKey: key(), projectId: this.world.projects.a, unitId: unit.id, ...told };
    const { result } = await this.person.ask<{ result: { id: string } }>(register, { input });
    return { id: result.id, buildingId: unit.buildingId };
  }

  send(recordId: string, bytes: Buffer, sending: Sending = {}): Promise<Response> {
    const options = { method: 'POST', headers: headersOf(sending), body: bytes as Uint8Array<ArrayBuffer> };
    return this.doors.request(sending.person ?? this.person, pathOf(recordId, sending.recordType), options);
  }

  async add(recordId: string, bytes: Buffer, sending: Sending = {}): Promise<Seen> {
    const response = await this.send(recordId, bytes, sending);
    const { id } = (await response.json()) as { id: string };
    expect(response.status).toBe(201);
    const added = (await this.filesOf(recordId)).find((one) => one.id === id);
    if (!added) throw new Error('it is not there');
    return added;
  }

  get(url: string | null | undefined, person: Person | null = this.person, headers: Record<string, string> = {}) {
    return this.doors.request(person, url ?? '', { headers });
  }

  takeBack(id: string, expectedVersion: number, person = this.person, reason = '传错了') {
    return this.withdraw({ idempotencyKey: key(), id, expectedVersion, reason }, person);
  }

  withdraw(input: object, person = this.person) {
    return person.attempt<{ result: { __typename: string } }>(withdraw, { input });
  }

  /** How many attachments there are, uploads under way, and pieces that belong to no attachment. */
  async stored() {
    const text = `select (select count(*)::int from tickets.attachment) as attachments,
      (select count(*)::int from tickets.attachment_upload) as uploads,
      (select count(*)::int from tickets.attachment_chunk c where not exists (select 1 from tickets.attachment a where a.id = c.attachment_id)) as loose`;
    return (await this.world.sql<{ attachments: number; uploads: number; loose: number }>(text))[0];
  }
}
