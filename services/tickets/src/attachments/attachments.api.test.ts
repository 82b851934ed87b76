import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { newId } from '@onedesk/kernel';
import { Context } from '@onedesk/subgraph';
import { key } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bytesOf, FilesDesk, headersOf, pathOf, refusal, sha256 } from './attachments.fixtures.ts';
import { orientationSegment } from './content/exif.ts';
import * as files from './files.fixtures.ts';
import { StoredPieces } from './receive/storedPieces.ts';
import { sweepUploads } from './sweep.ts';

let desk: FilesDesk;
beforeAll(async () => {
  desk = await FilesDesk.open();
});
afterAll(() => desk.close());

describe('a file on a record', () => {
  test('is there with its name, by whom it came, and opens as it was, but for the place', async () => {
    const record = await desk.entry();
    const clean = files.withoutPlaceAs(orientationSegment(6), 600_000);
    const added = await desk.add(record, files.photograph(600_000), { name: '漏水 现场.jpg' });
    expect(added).toMatchObject({
      name: '漏水 现场.jpg',
      mediaType: 'image/jpeg',
      size: clean.length,
      sha256: sha256(clean),
      addedBy: desk.person.principal.name,
      allowedActions: ['withdrawAttachment'],
    });
    const answer = await desk.get(added.url);
    expect(await bytesOf(answer)).toEqual(clean);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-length': String(clean.length),
      'content-disposition': `inline; filename="file.jpg"; filename*=UTF-8''${encodeURIComponent('漏水 现场.jpg')}`,
      'content-security-policy': expect.stringMatching(/default-src 'none'; sandbox;/),
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=300',
    });
  });

  test('is saved and not shown, unless it is a picture or a PDF', async () => {
    const record = await desk.entry();
    const how = async (bytes: Buffer, name: string) => {
      const { url } = await desk.add(record, bytes, { name });
      const { headers } = await desk.get(url);
      return [headers.get('content-type'), headers.get('content-disposition')?.split(';')[0]];
    };
    expect(await how(files.pdf, 'a.pdf')).toEqual(['application/pdf', 'inline']);
    expect(await how(Buffer.from('来访记录'), 'a.txt')).toEqual(['text/plain', 'attachment']);
    expect(await how(files.docx(), 'a.docx')).toEqual([expect.stringContaining('wordprocessing'), 'attachment']);
    expect(await how(files.amr, 'a.amr')).toEqual(['audio/amr', 'attachment']);
  });

  test('is taken by its content; neither its name nor what the sender says of it counts', async () => {
    const record = await desk.entry();
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const sending = { name: '照片.jpg', headers: { 'content-type': 'image/jpeg' } };
    expect(await refusal(await desk.send(record, page, sending))).toEqual([415, 'WRONG_TYPE']);
    // Found at the end only: what was stored by then is gone.
    expect(await refusal(await desk.send(record, files.archiveOf(['a.exe'], 700_000), sending))).toEqual([
      415,
      'WRONG_TYPE',
    ]);
    expect(await refusal(await desk.send(record, Buffer.alloc(0), sending))).toEqual([400, 'EMPTY']);
    expect(await desk.filesOf(record)).toEqual([]);
    expect(await desk.stored()).toMatchObject({ uploads: 0, loose: 0 });
    expect((await desk.add(record, files.pdf, { name: 'setup.exe' })).name).toBe('setup.exe.pdf');
  });

  test('has a name that harms nobody: no folders, no line breaks, no signs that turn text around', async () => {
    const record = await desk.entry();
    const name = `..\\../etc/pa"ss\r\nset-cookie: a=b\u202egpj'(1).jpg`;
    const added = await desk.add(record, files.photograph(), { name });
    expect(added.name).toBe(`pa"ssset-cookie: a=bgpj'(1).jpg`);
    const { headers } = await desk.get(added.url);
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('content-disposition')).toBe(
      `inline; filename="file.jpg"; filename*=UTF-8''pa%22ssset-cookie%3A%20a%3Dbgpj%27%281%29.jpg`,
    );
    expect(await refusal(await desk.send(record, files.pdf, { name: '/' }))).toEqual([400, 'BAD_USER_INPUT']);
  });

  test('is played from the middle where it is a film or a recording', async () => {
    const record = await desk.entry();
    const whole = files.film(700_000);
    const { url } = await desk.add(record, whole, { name: 'a.mp4' });
    const part = await desk.get(url, desk.person, { range: 'bytes=262100-524400' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 262100-524400/${whole.length}`]);
    expect(await bytesOf(part)).toEqual(whole.subarray(262_100, 524_401));
    expect(await bytesOf(await desk.get(url, desk.person, { range: 'bytes=-10' }))).toEqual(whole.subarray(-10));
    expect(await bytesOf(await desk.get(url, desk.person, { range: 'bytes=699990-' }))).toEqual(
      whole.subarray(699_990),
    );
    expect((await desk.get(url, desk.person, { range: 'bytes=800000-' })).status).toBe(416);
    for (const range of ['bytes=0-1,5-6', 'bytes=9-1', 'bytes=', 'pages=1-2']) {
      const all = await desk.get(url, desk.person, { range });
      expect([all.status, (await bytesOf(all)).length]).toEqual([200, whole.length]);
    }
    const { url: other } = await desk.add(record, files.pdf, { name: 'a.pdf' });
    expect((await desk.get(other, desk.person, { range: 'bytes=0-1' })).status).toBe(200);
  });
});

describe('a file comes once', () => {
  test('50 tries with one key at the same time are one file, and all are told of it', async () => {
    const record = await desk.entry();
    const bytes = files.photograph(300_000);
    const idempotencyKey = key();
    const answers = await Promise.all(Array.from({ length: 50 }, () => desk.send(record, bytes, { idempotencyKey })));
    const ids = new Set(await Promise.all(answers.map(async (one) => ((await one.json()) as { id: string }).id)));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(201));
    expect([...ids]).toEqual((await desk.filesOf(record)).map(({ id }) => id));
    expect(await desk.stored()).toMatchObject({ uploads: 0, loose: 0 });
    const history = await desk.world.sql('select 1 from tickets.audit where record_id = $1', [[...ids][0]]);
    expect(history).toHaveLength(1);
  });

  test('the same key with another file, name or record is refused', async () => {
    const [record, other] = [await desk.entry(), await desk.entry()];
    const sending = { idempotencyKey: key(), name: 'a.jpg' };
    const { id } = await desk.add(record, files.photograph(), sending);
    expect(await refusal(await desk.send(record, files.pdf, sending))).toEqual([409, 'KEY_REUSED']);
    expect(await refusal(await desk.send(other, files.photograph(), sending))).toEqual([409, 'KEY_REUSED']);
    expect(await refusal(await desk.send(record, files.photograph(), { ...sending, name: 'b.jpg' }))).toEqual([
      409,
      'KEY_REUSED',
    ]);
    expect((await (await desk.send(record, files.photograph(), sending)).json()) as object).toMatchObject({ id });
    expect(await refusal(await desk.send(record, files.pdf, { idempotencyKey: 'short' }))).toEqual([
      400,
      'BAD_USER_INPUT',
    ]);
  });

  test('one that breaks off leaves nothing, and can be sent again with its key', async () => {
    const record = await desk.entry();
    const idempotencyKey = key();
    const bytes = files.photograph(1_000_000);
    const headers = { ...headersOf({ idempotencyKey }), 'content-length': String(bytes.length) };
    const sending = desk.doors.sending(desk.person, pathOf(record), { method: 'POST', headers });
    sending.on('error', () => undefined);
    sending.write(bytes.subarray(0, 800_000));
    await vi.waitFor(async () => expect(await desk.stored()).toMatchObject({ uploads: 1 }), 5_000);
    expect(await desk.filesOf(record)).toEqual([]);
    sending.destroy();
    await vi.waitFor(async () => expect(await desk.stored()).toMatchObject({ uploads: 0, loose: 0 }), 5_000);
    await desk.add(record, bytes, { idempotencyKey });
    expect(await desk.filesOf(record)).toHaveLength(1);
  });

  test('what a killed process left is swept, a finished file never', async () => {
    const record = await desk.entry();
    const kept = await desk.add(record, files.photograph(300_000));
    const tickets = desk.world.system.subgraphs.get('tickets');
    if (!tickets) throw new Error('tickets does not run');
    const left = newId();
    await desk.world.sql(
      'insert into tickets.attachment_upload (id, project_id, by_id, bytes, touched_at) values ($1, $2, $3, 3, $4)',
      [left, desk.world.projects.a, desk.person.principal.id, desk.world.clock.now()],
    );
    await desk.world.sql(`insert into tickets.attachment_chunk values ($1, 0, $2, 'abc')`, [
      left,
      desk.world.projects.a,
    ]);
    desk.world.clock.pass({ minutes: 4 });
    await sweepUploads(tickets.resources);
    expect(await desk.stored()).toMatchObject({ uploads: 1, loose: 1 });
    desk.world.clock.pass({ minutes: 2 });
    await sweepUploads(tickets.resources);
    expect(await desk.stored()).toMatchObject({ uploads: 0, loose: 0 });
    const actor = { principal: desk.person.principal, requestId: '', action: 'test' };
    await tickets.resources.db.write(actor, (_, db) => db.rows('select sweep_attachment_upload($1)', [kept.id]));
    expect((await desk.get((await desk.filesOf(record))[0]?.url ?? null)).status).toBe(200);
  });
});

test('what was swept while it came becomes no attachment', async () => {
  const tickets = desk.world.system.subgraphs.get('tickets');
  if (!tickets) throw new Error('tickets does not run');
  const request = { principal: desk.person.principal, requestId: newId(), locale: 'en' as const };
  const pieces = new StoredPieces(new Context(request, tickets.resources), desk.world.projects.a);
  await pieces.open();
  await pieces.add(Buffer.from('abc'));
  desk.world.clock.pass({ minutes: 6 });
  await sweepUploads(tickets.resources);
  const keeping = tickets.resources.db.write({ ...request, action: 'test' }, (_, db) => pieces.keep(db));
  await expect(keeping).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(pieces.add(Buffer.from('def'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await desk.stored()).toMatchObject({ uploads: 0, loose: 0 });
});

/** Files that are only said to be there, so that a test need not send them. */
const claimed = (recordId: string, count: number, bytes: number, withdrawn = false, by = desk.person) =>
  desk.world.sql(
    `insert into tickets.attachment (id, project_id, record_type, record_id, name, media_type, bytes, sha256, by_id, by_name, at, withdrawn_at, withdrawn_reason)
     select gen_random_uuid(), $1, 'DutyEntry', $2, 'x', 'application/pdf', $3, repeat('0', 64), $4, 'x', $5, case when $6 then $5::timestamptz end, case when $6 then 'x' end
       from generate_series(1, $7)`,
    [desk.world.projects.a, recordId, bytes, by.principal.id, desk.world.clock.now(), withdrawn, count],
  );

describe('there is a limit', () => {
  test('to a file: refused at once where its length is said, else as soon as it is more', async () => {
    const record = await desk.entry();
    const limit = 20 * 1024 * 1024;
    const said = desk.doors.sending(desk.person, pathOf(record), {
      method: 'POST',
      headers: { ...headersOf({}), 'content-length': String(limit + 1) },
    });
    said.on('error', () => undefined);
    said.write(files.film());
    const [early] = (await once(said, 'response')) as [IncomingMessage];
    expect([early.statusCode, JSON.parse(await text(early))]).toEqual([
      413,
      { code: 'TOO_LARGE', message: '文件太大：最多 20 MB' },
    ]);
    said.destroy();

    const endless = desk.doors.sending(desk.person, pathOf(record), { method: 'POST', headers: headersOf({}) });
    let sent = 0;
    endless.on('error', () => undefined);
    const more = () => {
      while (!endless.destroyed && endless.write(sent ? Buffer.alloc(65_536, 7) : files.film(65_500))) sent += 65_536;
    };
    endless.on('drain', more);
    more();
    const [late] = (await once(endless, 'response')) as [IncomingMessage];
    endless.destroy();
    expect(late.statusCode).toBe(413);
    expect(sent).toBeLessThan(limit * 2);
    await vi.waitFor(async () => expect(await desk.stored()).toMatchObject({ uploads: 0, loose: 0 }), 5_000);
    expect(await desk.filesOf(record)).toEqual([]);
  });

  test('to the files of a record: 20 at a time, 100 ever', async () => {
    const record = await desk.entry();
    await claimed(record, 19, 1);
    const answers = await Promise.all([1, 2, 3].map(() => desk.send(record, files.pdf, { name: 'a.pdf' })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
    expect(await refusal(await desk.send(record, files.pdf))).toEqual([409, 'TOO_MANY_FILES']);
    const other = await desk.entry();
    await claimed(other, 100, 1, true);
    expect(await refusal(await desk.send(other, files.pdf))).toEqual([409, 'TOO_MANY_FILES']);
  });

  test('to what one person brings within 24 hours, with what is just coming', async () => {
    const busy = desk.world.person('clerk');
    const record = await desk.entry();
    const almost = 200 * 1024 * 1024 - 400 * 1024;
    await claimed(await desk.entry(), 1, almost, false, busy);
    const answers = await Promise.all([1, 2].map(() => desk.send(record, files.film(250 * 1024), { person: busy })));
    expect(answers.map(({ status }) => status).filter((status) => status === 201).length).toBeLessThan(2);
    expect(await refusal(await desk.send(record, files.film(500 * 1024), { person: busy }))).toEqual([
      429,
      'DAY_SPENT',
    ]);
    expect((await desk.send(record, files.film(500 * 1024))).status).toBe(201);
    desk.world.clock.pass({ hours: 25 });
    expect((await desk.send(record, files.film(500 * 1024), { person: busy })).status).toBe(201);
    expect(await desk.stored()).toMatchObject({ uploads: 0, loose: 0 });
  });
});

describe('behind it all', () => {
  test('PPL-3 the application can neither change nor remove a file’s content, nor add to it', async () => {
    const record = await desk.entry();
    const { id } = await desk.add(record, files.pdf, { name: 'a.pdf' });
    const [rights] = await desk.world.sql(
      `select has_table_privilege('onedesk_tickets_app', 'tickets.attachment_chunk', 'update') as rewrite,
              has_table_privilege('onedesk_tickets_app', 'tickets.attachment_chunk', 'delete') as remove,
              has_table_privilege('onedesk_tickets_app', 'tickets.attachment', 'delete') as forget`,
    );
    expect(rights).toEqual({ rewrite: false, remove: false, forget: false });
    const tickets = desk.world.system.subgraphs.get('tickets');
    const actor = { principal: desk.person.principal, requestId: '', action: 'test' };
    const piece = 'insert into attachment_chunk (attachment_id, position, project_id, bytes) values ($1, 1, $2, $3)';
    const adding = tickets?.resources.db.write(actor, (_, db) =>
      db.rows(piece, [id, desk.world.projects.a, Buffer.from('x')]),
    );
    await expect(adding).rejects.toThrow(/row-level security/);
  });

  test('a file of 20 MiB is never whole in memory on its way in', async () => {
    const record = await desk.entry();
    const pieces = 20 * 4 - 1;
    const sizes = await desk.add(record, files.film(pieces * 256 * 1024), { name: 'long.mp4' });
    const rows = await desk.world.sql<{ n: number; most: number }>(
      'select count(*)::int as n, max(length(bytes))::int as most from tickets.attachment_chunk where attachment_id = $1',
      [sizes.id],
    );
    expect(rows).toEqual([{ n: 80, most: 262_144 }]);
    expect(sha256(await bytesOf(await desk.get(sizes.url)))).toBe(sizes.sha256);
  });
});
