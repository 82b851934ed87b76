import { type Estate, estate, type Person } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, faultOf, pathsOf, run } from '../commands.fixtures.ts';
import { type Entry, list, read, type Read } from './parties.fixtures.ts';

let world: Estate;
let clerk: Person;
let receptionist: Person;
let analyst: Person;

beforeAll(async () => {
  world = await estate({ at: '2026-03-02 10:00+08:00' });
  clerk = world.person('clerk');
  receptionist = world.person('receptionist');
  analyst = world.person('analyst');
});
afterAll(() => world.close());

const newParty = (input: Record<string, unknown> = {}) =>
  run(clerk, 'createParty', { projectId: world.projects.b, kind: 'person', name: '某人', ...input });

describe('personal data', () => {
  let party: Answer;
  beforeAll(async () => {
    party = await newParty({
      name: '钱多多',
      remark: '与李四同住',
      phones: ['19900006666'],
      identityNumber: '15263748596',
    });
    await run(clerk, 'addContact', { partyId: party.id, kind: 'email', value: 'qian@example.com', label: '钱太太' });
    await run(clerk, 'correctParty', { id: party.id, expectedVersion: 1, name: '钱多' });
  });

  test('PPL-2 phones are whole for a role that needs them, masked for others, and so is their history', async () => {
    const whole = await read(clerk, party.id);
    expect(whole.contacts.map(({ value, masked }) => [value, masked])).toEqual([
      ['19900006666', false],
      ['qian@example.com', false],
    ]);
    const masked = await read(receptionist, party.id);
    expect(masked.name).toBe('钱多');
    expect(masked.contacts.map(({ value, masked: hidden }) => [value, hidden])).toEqual([
      ['199****6666', true],
      ['q***@example.com', true],
    ]);
    expect(JSON.stringify(masked)).not.toContain('19900006666');
    const values = masked.history.edges.flatMap(({ node }) => node.changes).filter(({ field }) => field === 'value');
    expect(values).toContainEqual({ field: 'value', before: null, after: '199****6666', masked: true });
  });

  test('PPL-2 names and free text are not for those who need none: analysts, administrators, the audit', async () => {
    const seen = await read(analyst, party.id, false);
    expect(seen).toMatchObject({ name: '***', remark: null });
    expect(seen.contacts.map(({ label, value }) => [label, value])).toEqual([
      [null, null],
      [null, null],
    ]);
    expect((await list(analyst, world.projects.b, { text: '钱' })).totalCount).toBe(0);
    const { propertyAudit } = await world
      .person('administrator')
      .ask<{ propertyAudit: { edges: { node: Entry }[] } }>(
        'query ($p: ID!, $id: ID!) { propertyAudit(projectId: $p, filter: { recordId: $id }) { edges { node { action recordType actorName changes { field before after masked } } } } }',
        { p: world.projects.b, id: party.id },
      );
    expect(propertyAudit.edges.length).toBeGreaterThan(3);
    expect(propertyAudit.edges[0]?.node).toMatchObject({ action: 'correctParty', actorName: clerk.principal.name });
    expect(JSON.stringify(propertyAudit)).not.toMatch(/钱多|李四|钱太太|19900006666|qian@/);
  });

  test('PPL-2 the view of analysts holds no personal data at all, whatever roles come with it', async () => {
    const bi: Person['principal'] = { ...clerk.principal, audience: 'bi' };
    const answer = await world.system.ask<{ party: Read }>(
      bi,
      'query ($id: ID!) { party(id: $id) { name remark identity { maskedNumber } contacts { value masked label } } }',
      { id: party.id },
    );
    expect(answer.data?.party).toEqual({
      name: '***',
      remark: null,
      identity: { maskedNumber: null },
      contacts: [
        { value: null, masked: true, label: null },
        { value: null, masked: true, label: null },
      ],
    });
  });

  test('PPL-2 an identity number is masked for everybody, and encrypted at rest', async () => {
    expect(await read(clerk, party.id)).toMatchObject({ identity: { maskedNumber: '1********96' } });
    const [row] = await world.sql<{ sealed: Buffer; text: string }>(
      'select identity_sealed as sealed, p::text as text from property.party p where id = $1',
      [party.id],
    );
    expect(row?.sealed.includes('15263748596')).toBe(false);
    expect(row?.text).not.toContain('15263748596');
    const audit = await world.sql<{ text: string }>(
      'select a::text as text from property.audit a where id in (select audit_id from property.audit_subject where subject_id = $1)',
      [party.id],
    );
    expect(JSON.stringify(audit)).not.toContain('15263748596');
    expect(JSON.stringify(audit)).toContain('•••');
    expect(JSON.stringify(audit)).not.toContain(row?.sealed.toString('hex'));
  });

  test('PPL-2 whoever reads an identity number whole says why, and the history tells who, when and why', async () => {
    const reason = '核对收楼证件';
    const short = await faultOf(clerk, 'revealIdentity', { id: party.id, reason: '看看' });
    expect(pathsOf(short)).toEqual(['input.reason: tooShort']);
    const command = { idempotencyKey: 'reveal-1502', id: party.id, reason };
    expect(await run(clerk, 'revealIdentity', command)).toMatchObject({ number: '15263748596' });
    expect(await run(clerk, 'revealIdentity', command)).toMatchObject({ number: '15263748596' });
    expect((await faultOf(receptionist, 'revealIdentity', { id: party.id, reason })).code).toBe('FORBIDDEN');
    const readings = (await read(clerk, party.id)).history.edges.filter(({ node }) => node.action === 'revealIdentity');
    expect(readings).toHaveLength(1);
    expect(readings[0]?.node).toMatchObject({ actorName: clerk.principal.name, recordType: 'IdentityReading' });
    expect(readings[0]?.node.changes).toContainEqual({ field: 'reason', before: null, after: reason, masked: false });
    const without = await newParty();
    expect((await run(clerk, 'revealIdentity', { id: without.id, reason })).__typename).toBe('NotAllowedNow');
  });

  test('PPL-2 buttons are those that the role and the record allow', async () => {
    expect((await read(clerk, party.id, false)).allowedActions).toEqual([
      'correctParty',
      'mergeParties',
      'recordRole',
      'addContact',
      'revealIdentity',
    ]);
    expect((await read(receptionist, party.id, false)).allowedActions).toEqual([]);
  });
});
