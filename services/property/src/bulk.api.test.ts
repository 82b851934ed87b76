import { newId, systemClock } from '@onedesk/kernel';
import { type Estate, estate, testVault } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Building } from './estate/index.ts';
import { Contact, Party, UnitRole } from './parties/index.ts';
import { Unit, UseFact } from './units/index.ts';

let world: Estate;
beforeAll(async () => {
  world = await estate();
});
afterAll(() => world.close());

describe('a register of 850 units at once', () => {
  test('EST-6 is written in one transaction through the same entities, with its history, within seconds', async () => {
    const projectId = world.projects.b;
    const now = systemClock.now();
    const db = world.system.subgraphs.get('property')?.resources.db;
    const actor = { principal: world.person('clerk').principal, requestId: newId(), action: 'runImport' };
    const begun = performance.now();
    await db?.write(actor, async (em) => {
      const building = Building.raise(projectId, 'A座', now);
      await em.persist(building).flush();
      const details = {
        kind: 'office',
        saleState: 'sold',
        floor: 1,
        layout: null,
        handedOverOn: null,
        remark: null,
      } as const;
      const rows = Array.from({ length: 850 }, (_, at) => {
        const unit = Unit.register(building, { ...details, number: String(1000 + at), area: '88.5' }, now);
        const identity = { kind: 'other', number: `E${10_000_000 + at}` } as const;
        const named = { kind: 'person', name: `业主${at}`, keyAccount: false, remark: null, identity } as const;
        return { unit, party: Party.register(projectId, named, testVault, now) };
      });
      for (const { unit, party } of rows) em.persist([unit, party]);
      await em.flush();
      for (const [at, { unit, party }] of rows.entries()) {
        const phone = { kind: 'mobile', value: `1990${String(at).padStart(7, '0')}`, label: null } as const;
        em.persist(Contact.add(party, phone, now));
        em.persist(UnitRole.record(unit, party, { role: 'owner', since: '2024-01-01' }, now));
        em.persist(UseFact.record(unit, 'ownerOccupied', '2024-01-01', now, newId()));
      }
      await em.flush();
    });
    const took = performance.now() - begun;
    const [audit] = await world.sql<{ rows: number }>(
      'select count(*)::integer as rows from property.audit where request_id = $1',
      [actor.requestId],
    );
    expect(audit?.rows).toBe(1 + 5 * 850);
    // 1.5 s on an idle machine; the bound only tells a batch from one statement per row.
    expect(took).toBeLessThan(25_000);
  });
});
