import { newId, type Role } from '@onedesk/kernel';
import { key, type Person } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FilesDesk, headersOf, list, on, pathOf, refusal, type Seen } from './attachments.fixtures.ts';
import * as files from './files.fixtures.ts';

let desk: FilesDesk;
beforeAll(async () => {
  desk = await FilesDesk.open();
});
afterAll(() => desk.close());

const roles = (projectId: string, role: Role = 'receptionist') => [{ role, projectId, buildingIds: [] }];

describe('a link', () => {
  const lost = [404, 'NOT_FOUND'];

  test('opens for ten minutes, for whoever asked', async () => {
    const record = await desk.entry();
    await desk.add(record, files.pdf, { name: 'a.pdf' });
    const url = (await desk.filesOf(record))[0]?.url ?? '';
    expect((await desk.get(url)).status).toBe(200);
    desk.world.clock.pass({ minutes: 8, seconds: 59 });
    expect((await desk.get(url)).status).toBe(200);
    desk.world.clock.pass({ minutes: 1, seconds: 1 });
    expect(await refusal(await desk.get(url))).toEqual(lost);
  });

  test('nobody makes one, lengthens one or uses that of somebody else', async () => {
    const record = await desk.entry();
    const { url, id } = await desk.add(record, files.pdf, { name: 'a.pdf' });
    const other = await desk.add(record, files.film(), { name: 'a.mp4' });
    const [, until = '', signature = ''] = /until=(\d+)&signature=(.+)$/.exec(url ?? '') ?? [];
    const path = `/files/tickets/${id}`;
    const wrong = [
      path,
      `${path}?until=${until}`,
      `${path}?until=${until}&signature=`,
      `${path}?until=${Number(until) + 600}&signature=${signature}`,
      `${path}?until=${until}.5&signature=${signature}`,
      `${path}?until=${until}&signature=${signature.slice(1)}`,
      `${path}?until=${until}&signature=${signature.slice(0, -2)}AA`,
      `/files/tickets/${other.id}?until=${until}&signature=${signature}`,
      `/files/tickets/${newId()}?until=${until}&signature=${signature}`,
      `/files/tickets/nothing?until=${until}&signature=${signature}`,
    ];
    for (const one of wrong) expect(await refusal(await desk.get(one)), one).toEqual(lost);
    expect(await refusal(await desk.get(url, desk.world.person('customer-service-manager')))).toEqual(lost);
    expect((await desk.get(url, null)).status).toBe(401);
    expect((await desk.get(url)).status).toBe(200);
  });

  test('PPL-1 is no key: who lost the role, and who has another project, opens nothing with it', async () => {
    const record = await desk.entry();
    const { id } = await desk.add(record, files.pdf, { name: 'a.pdf' });
    const person = desk.world.somebody('小周', roles(desk.world.projects.a));
    const [file] = await desk.filesOf(record, person);
    expect(file?.id).toBe(id);
    expect((await desk.get(file?.url ?? null, person)).status).toBe(200);
    const now = (grants: Person['principal']['grants']): Person => ({
      ...person,
      principal: { ...person.principal, grants },
    });
    expect(await refusal(await desk.get(file?.url ?? null, now(roles(desk.world.projects.b))))).toEqual(lost);
    expect(await refusal(await desk.get(file?.url ?? null, now(roles(desk.world.projects.a, 'cashier'))))).toEqual(
      lost,
    );
  });

  test('of a withdrawn file opens nothing any more', async () => {
    const record = await desk.entry();
    const { id, version, url } = await desk.add(record, files.pdf, { name: 'a.pdf' });
    await desk.takeBack(id, version);
    expect(await refusal(await desk.get(url))).toEqual(lost);
    expect((await desk.filesOf(record))[0]).toMatchObject({ url: null, allowedActions: [] });
  });
});

describe('who may', () => {
  test('PPL-1 in another project there is no record to add to, nor files to see', async () => {
    const record = await desk.entry();
    const stranger = desk.world.somebody('别处', [
      { role: 'receptionist', projectId: desk.world.projects.b, buildingIds: [] },
    ]);
    expect(await refusal(await desk.send(record, files.pdf, { person: stranger }))).toEqual([404, 'NOT_FOUND']);
    expect((await stranger.attempt(list, on(record))).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  test('who sees the record sees its files; who does not handle it adds none and withdraws none', async () => {
    const record = await desk.entry();
    const { id, version } = await desk.add(record, files.pdf, { name: 'a.pdf' });
    const manager = desk.world.person('project-manager');
    expect(await desk.filesOf(record, manager)).toMatchObject([{ id, allowedActions: [] }]);
    expect(await refusal(await desk.send(record, files.pdf, { person: manager }))).toEqual([403, 'FORBIDDEN']);
    expect((await desk.takeBack(id, version, manager)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const cashier = desk.world.person('cashier');
    expect((await cashier.attempt(list, on(record))).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    expect((await desk.world.person('analyst').attempt(list, on(record))).errors?.[0]?.extensions?.code).toBe(
      'FORBIDDEN',
    );
  });

  test('nobody who is not signed in, and no page of another site', async () => {
    const record = await desk.entry();
    expect((await desk.doors.request(null, pathOf(record), { method: 'POST', body: 'x' })).status).toBe(401);
    const answer = await desk.send(record, files.pdf, { headers: { origin: 'https://evil.example' } });
    expect(answer.status).toBe(403);
    expect(await desk.filesOf(record)).toEqual([]);
  });

  test('nobody before the first password is changed', async () => {
    const record = await desk.entry();
    const { url } = await desk.add(record, files.pdf, { name: 'a.pdf' });
    const fresh = { ...desk.person, principal: { ...desk.person.principal, mustChangePassword: true } };
    expect(await refusal(await desk.get(url, fresh))).toEqual([403, 'PASSWORD_CHANGE_REQUIRED']);
    expect(await refusal(await desk.send(record, files.pdf, { person: fresh }))).toEqual([
      403,
      'PASSWORD_CHANGE_REQUIRED',
    ]);
    await desk.get(url, desk.person);
  });

  test('only records that files hang on have any', async () => {
    const other = await desk.doors.request(desk.person, pathOf(newId(), 'constructor'), {
      method: 'POST',
      headers: headersOf({}),
      body: 'x',
    });
    expect(await refusal(other)).toEqual([400, 'BAD_USER_INPUT']);
    expect(await refusal(await desk.send(newId(), files.pdf))).toEqual([404, 'NOT_FOUND']);
    expect(await refusal(await desk.send('x', files.pdf))).toEqual([400, 'BAD_USER_INPUT']);
    expect((await desk.doors.request(desk.person, '/files/tickets', { method: 'DELETE' })).status).toBe(404);
  });
});

const addTo = (id: string, person: Person) => desk.send(id, files.photograph(), { person, recordType: 'Complaint' });
const see = (recordId: string, person: Person) =>
  person.attempt<{ attachments: Seen[] }>(list, { recordType: 'Complaint', recordId });
const somebody = (role: Role, buildingIds: string[] = []) =>
  desk.world.somebody('小周', [{ role, projectId: desk.world.projects.a, buildingIds }]);

describe('on a complaint', () => {
  test('CMP-8 whoever handles complaints adds photographs; whoever sees them sees these', async () => {
    const { id } = await desk.complaint('1栋');
    expect((await addTo(id, somebody('engineeringSupervisor'))).status).toBe(201);
    expect((await see(id, desk.world.person('quality-department'))).data).toMatchObject({ attachments: [{}] });
    expect(await refusal(await addTo(id, desk.world.person('quality-department')))).toEqual([403, 'FORBIDDEN']);
    expect(await refusal(await addTo(id, somebody('cashier')))).toEqual([404, 'NOT_FOUND']);
    expect((await see(id, somebody('cashier'))).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
  });

  test('PPL-2 an analyst, who sees complaints without people, sees none of their files', async () => {
    const { id } = await desk.complaint('1栋');
    expect((await see(id, somebody('analyst'))).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    // Also not by what the same person may elsewhere, nor by a link from before.
    const { a, b } = desk.world.projects;
    const elsewhere = desk.world.somebody('小吴', [...roles(a, 'analyst'), ...roles(b)]);
    expect((await see(id, elsewhere)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    await addTo(id, desk.person);
    const file = (await see(id, desk.person)).data?.attachments[0];
    const now = { ...desk.person, principal: { ...desk.person.principal, grants: roles(a, 'analyst') } };
    expect(await refusal(await desk.get(file?.url, now))).toEqual([404, 'NOT_FOUND']);
  });

  test('PPL-1 an area manager adds to and withdraws from complaints of the own buildings only', async () => {
    const [own, other] = [await desk.complaint('1栋'), await desk.complaint('2栋')];
    const manager = somebody('areaManager', [own.buildingId]);
    expect((await addTo(own.id, manager)).status).toBe(201);
    expect(await refusal(await addTo(other.id, manager))).toEqual([403, 'FORBIDDEN']);
    await addTo(other.id, desk.person);
    const { data } = await see(other.id, manager);
    expect(data).toMatchObject({ mayAddAttachment: false });
    expect((await see(own.id, manager)).data).toMatchObject({ mayAddAttachment: true });
    const file = data?.attachments[0];
    expect(file?.allowedActions).toEqual([]);
    const answer = await desk.takeBack(file?.id ?? '', 1, manager);
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('withdrawing', () => {
  test('PPL-3 takes a file away and keeps that it was there, by whom it went and why', async () => {
    const record = await desk.entry();
    const { id, version } = await desk.add(record, files.pdf, { name: '李思远.pdf' });
    const missing = await desk.takeBack(id, version, desk.person, ' ');
    expect(missing.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect((await desk.takeBack(id, version + 1)).data?.result).toMatchObject({ __typename: 'Stale' });
    expect((await desk.takeBack(id, version)).data?.result).toMatchObject({
      __typename: 'Attachment',
      version: version + 1,
    });
    expect((await desk.takeBack(id, version + 1)).data?.result).toMatchObject({ __typename: 'NotAllowedNow' });
    expect(await desk.filesOf(record)).toMatchObject([
      { withdrawnBy: desk.person.principal.name, withdrawalReason: '传错了' },
    ]);
    const history = `query ($recordType: String!, $recordId: ID!) { attachments(recordType: $recordType, recordId: $recordId) {
      history(first: 10) { edges { node { action actorName } } } } }`;
    const seen = await desk.world
      .person('customer-service-manager')
      .ask<{ attachments: { history: { edges: object[] } }[] }>(history, on(record));
    expect(seen.attachments[0]?.history.edges).toMatchObject([
      { node: { action: 'withdrawAttachment', actorName: desk.person.principal.name } },
      { node: { action: 'addAttachment' } },
    ]);
    const [content] = await desk.world.sql(
      'select count(*)::int as pieces from tickets.attachment_chunk where attachment_id = $1',
      [id],
    );
    expect(content).toEqual({ pieces: 1 });
  });

  test('is done once however often it is sent, told once, and not from another project', async () => {
    const { id, version } = await desk.add(await desk.entry(), files.pdf, { name: 'a.pdf' });
    const elsewhere = desk.world.somebody('别处', roles(desk.world.projects.b));
    expect((await desk.takeBack(id, version, elsewhere)).errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    const input = { idempotencyKey: key(), id, expectedVersion: version, reason: '传错了' };
    const all = await Promise.all(Array.from({ length: 10 }, () => desk.withdraw(input)));
    expect(new Set(all.map(({ data }) => data?.result.__typename))).toEqual(new Set(['Attachment']));
    expect((await desk.withdraw({ ...input, reason: '别的' })).data?.result.__typename).toBe('KeyReused');
    for (const told of ['audit', 'feed']) {
      const text = `select operation from tickets.${told} where record_id = $1 order by 1`;
      expect(await desk.world.sql(text, [id]), told).toEqual([{ operation: 'changed' }, { operation: 'created' }]);
    }
  });

  test('PPL-2 an administrator reads in the audit that a file was added, not what it is called', async () => {
    const record = await desk.entry();
    const { id } = await desk.add(record, files.pdf, { name: '李思远.pdf' });
    const audit = `query ($projectId: ID!, $id: ID!) { ticketsAudit(projectId: $projectId, filter: { recordType: "Attachment", recordId: $id }) {
      edges { node { changes { field after masked } } } } }`;
    const of = async (username: string) =>
      JSON.stringify(await desk.world.person(username).ask(audit, { projectId: desk.world.projects.a, id }));
    expect(await of('administrator')).not.toContain('李思远');
    expect(await of('general-manager')).toContain('李思远.pdf');
  });
});
