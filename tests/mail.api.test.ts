import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type MailSettings, registerMail, sendMails, smtpMailer } from '@onedesk/gateway';
import { type Estate, estate, key } from '@onedesk/testkit';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Orders } from './mail.child.ts';

let world: Estate;
let office: PostOffice;
const children = new Set<ChildProcess>();
beforeAll(async () => {
  office = await PostOffice.open();
  registerMail(office.settings);
  world = await estate({ at: new Date().toISOString(), jobs: false });
  await world.sql(`update identity.account set email = username || '@example.com'`);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  registerMail();
  await world.close();
  await office.close();
});
beforeEach(async () => {
  await world.sql(
    'truncate identity.notification, identity.announcement_told, identity.notification_preference cascade',
  );
  office.reset();
});
afterEach(() => world.clock.set(new Date()));

/** A mail as the server took it. */
interface Taken {
  readonly to: string;
  readonly text: string;
  readonly messageId: string;
}

/** A mail server on loopback that can be away, and can refuse. */
class PostOffice {
  readonly taken: Taken[] = [];
  readonly unknown = new Set<string>();
  #server: SMTPServer;
  #port = 0;

  private constructor() {
    this.#server = this.#make();
  }

  static async open(): Promise<PostOffice> {
    const office = new PostOffice();
    await office.comeBack();
    return office;
  }

  get settings(): MailSettings {
    return {
      url: `smtp://127.0.0.1:${this.#port}`,
      from: 'Onedesk <desk@example.com>',
      portal: 'https://desk.example.com',
    };
  }

  reset(): void {
    this.taken.length = 0;
    this.unknown.clear();
  }

  async comeBack(): Promise<void> {
    this.#server = this.#make();
    const listening = this.#server.listen(this.#port, '127.0.0.1');
    await once(listening, 'listening');
    this.#port = (listening.address() as AddressInfo).port;
  }

  close(): Promise<void> {
    return new Promise((closed) => this.#server.close(() => closed()));
  }

  #make(): SMTPServer {
    return new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      logger: false,
      onRcptTo: ({ address }, _session, answer) =>
        answer(this.unknown.has(address) ? Object.assign(new Error('no such mailbox'), { responseCode: 550 }) : null),
      onData: (stream, session, answer) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          const text = Buffer.concat(parts).toString();
          const messageId = /^Message-ID: (.+)$/im.exec(text)?.[1]?.trim() ?? '';
          for (const { address } of session.envelope.rcptTo) this.taken.push({ to: address, text, messageId });
          answer();
        });
      },
    });
  }
}

/** Announces something about the duty log to its project managers; `clockOverdue` is worth a mail. */
async function announce(more: { kind?: string; at?: Date; toRoles?: string } = {}): Promise<void> {
  await world.sql(
    `insert into tickets.announcement (id, project_id, kind, record_type, record_id, number, to_roles, facts, at, once)
     values (gen_random_uuid(), $1, $2, 'DutyEntry', gen_random_uuid(), 'CP-2026-000001', $3, '{"clock": "settle", "unit": "1栋-101"}', $4, $5)`,
    [
      world.projects.a,
      more.kind ?? 'clockOverdue',
      more.toRoles ?? '{projectManager}',
      more.at ?? world.clock.now(),
      key(),
    ],
  );
  await world.settled();
}

function mailer() {
  const identity = world.system.subgraphs.get('identity');
  if (!identity) throw new Error('identity does not run');
  return smtpMailer(identity.resources, office.settings);
}
const send = () => sendMails(mailer());
const waiting = () =>
  world.sql<{ attempts: number; given_up: boolean }>(
    'select attempts, given_up_at is not null as given_up from identity.mail where sent_at is null',
  );
const wish = (username: string, input: object) =>
  world
    .person(username)
    .ask('mutation ($input: SetNotificationSettingsInput!) { setNotificationSettings(input: $input) { __typename } }', {
      input: { idempotencyKey: key(), wishes: [], ...input },
    });

describe('mail', () => {
  test('goes to whom it concerns, in their language, without anything about the customer', async () => {
    await announce();
    expect(await send()).toBe(1);
    const [mail] = office.taken;
    expect(mail?.to).toBe('project-manager@example.com');
    expect(mail?.text).toMatch(/^Subject: =\?UTF-8\?/m);
    const [row] = await world.sql<{ id: string }>('select id from identity.mail');
    expect(mail?.messageId).toBe(`<${row?.id}@example.com>`);
    const body = Buffer.from(mail?.text.split('\r\n\r\n')[1] ?? '', 'base64').toString();
    expect(body).toContain(`打开：https://desk.example.com/notifications/${row?.id}`);
    expect(body).not.toContain('101');
    expect(await send()).toBe(0);
  });

  test('goes to the person’s own address where there is one, and not where the person wants none', async () => {
    await wish('project-manager', { mailAddress: 'own@example.com' });
    await announce();
    await send();
    expect(office.taken.map(({ to }) => to)).toEqual(['own@example.com']);
    await wish('project-manager', { wishes: [{ kind: 'clockOverdue', portal: true, mail: false }] });
    await announce();
    expect(await send()).toBe(0);
  });

  test('is sent of kinds that are not worth one only to those who wish it', async () => {
    await announce({ kind: 'clockDueSoon' });
    expect(await send()).toBe(0);
    await wish('project-manager', { wishes: [{ kind: 'clockDueSoon', portal: false, mail: true }] });
    await announce({ kind: 'clockDueSoon' });
    expect(await send()).toBe(1);
  });

  test('is not sent of what happened yesterday', async () => {
    await announce({ at: new Date(world.clock.now().getTime() - 25 * 3_600_000) });
    expect(await send()).toBe(0);
  });

  test('PPL-1 is not sent to whom the role was taken from while it waited', async () => {
    await announce();
    await world.sql(`update identity.account_grant set revoked_at = now() where role = 'projectManager'`);
    expect(await send()).toBe(0);
    expect(await waiting()).toEqual([{ attempts: 0, given_up: true }]);
    await world.sql(`update identity.account_grant set revoked_at = null where role = 'projectManager'`);
  });
});

describe('while the mail server is away', () => {
  test('mails wait with growing pauses, and go out when it is back', async () => {
    await announce();
    await office.close();
    expect(await send()).toBe(0);
    expect(await waiting()).toEqual([{ attempts: 1, given_up: false }]);
    expect(await send()).toBe(0);
    expect((await waiting())[0]?.attempts).toBe(1);
    world.clock.pass({ minutes: 1 });
    await send();
    expect((await waiting())[0]?.attempts).toBe(2);
    await office.comeBack();
    world.clock.pass({ minutes: 1 });
    expect(await send()).toBe(0);
    world.clock.pass({ minutes: 1 });
    expect(await send()).toBe(1);
    expect(office.taken).toHaveLength(1);
  });

  test('a mail that is a day old is given up: the portal has told it', async () => {
    await announce();
    world.clock.pass({ hours: 25 });
    expect(await send()).toBe(0);
    expect(await waiting()).toEqual([{ attempts: 0, given_up: true }]);
  });

  test('an address that the server does not know is not tried again', async () => {
    office.unknown.add('project-manager@example.com');
    await announce();
    expect(await send()).toBe(0);
    expect(await waiting()).toEqual([{ attempts: 0, given_up: true }]);
  });
});

describe('several processes', () => {
  test('send each mail once', async () => {
    for (let i = 0; i < 5; i += 1) await announce();
    await Promise.all([send(), send(), send(), send()]);
    await send();
    expect(office.taken).toHaveLength(5);
    expect(new Set(office.taken.map(({ messageId }) => messageId)).size).toBe(5);
  });

  test('one that is killed before it marked a mail as sent leaves it to another, and the repeat is recognisable', async () => {
    await announce();
    await killed('taken');
    expect(office.taken).toHaveLength(0);
    await killed('sent');
    expect(office.taken).toHaveLength(1);
    // The database notices that its client is gone.
    await vi.waitFor(async () => expect(await send()).toBe(1), { timeout: 10_000, interval: 100 });
    expect(new Set(office.taken.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await send()).toBe(0);
  });

  test('one that is killed after it marked a mail as sent has sent it once', async () => {
    await announce();
    await killed('kept');
    expect(await send()).toBe(0);
    expect(office.taken).toHaveLength(1);
  });
}, 60_000);

/** Another process sends what waits until it comes to the point, where it dies. */
async function killed(point: Orders['point']): Promise<void> {
  const program = join(import.meta.dirname, 'mail.child.ts');
  const orders: Orders = { url: world.url, mail: office.settings, point };
  const child = spawn(process.execPath, [program, JSON.stringify(orders)], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  children.add(child);
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  children.delete(child);
  if (signal !== 'SIGKILL') throw new Error(`it did not come to "${point}": ${said}`);
}
