import { type Estate, estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Counter, openCounter, send } from '../counter.fixtures.ts';

let world: Estate;
let counter: Counter;

beforeAll(async () => {
  world = await estate({ at: '2026-11-22 10:00+08:00' });
  counter = await openCounter(world);
  const { finance, cashier, items } = counter;
  const units = [...counter.units.values()].slice(0, 6);
  for (const [n, { id: unitId }] of units.entries()) {
    for (const month of ['2025-06', '2026-08', '2026-11']) {
      const feeItemId = n % 2 ? items.fee : items.parking;
      const charge = await send(finance, 'raiseCharge', { unitId, feeItemId, month, amount: `${100 + n}.0${n}` });
      if (n === 5 && month === '2026-11') {
        await send(cashier, 'takePayment', { accountId: charge.account.id, amount: '250.33', method: 'cash' });
      }
    }
  }
});
afterAll(() => world.close());

interface Group {
  total: string;
}
interface Report extends Group {
  byBuilding: (Group & { building: { id: string; name: string } })[];
  byItem: (Group & { feeItem: { id: string; name: string } })[];
  byAge: (Group & { age: string })[];
  cells: (Group & { buildingId: string; feeItemId: string; age: string })[];
}
interface Row {
  total: string;
  charges: number;
  unit: { code: string; building: { id: string } };
  party: { name: string } | null;
}

// What the BI team would ask; it has nothing else.
const query = `query ($p: ID!) {
  arrearsReport(projectId: $p) { total
    byBuilding { building { id name } total } byItem { feeItem { id name } total } byAge { age total }
    cells { buildingId feeItemId age total } }
  arrearsAccounts(projectId: $p, first: 100) { edges { node { total charges unit { code building { id } } party { name } } } }
  collectionReport(projectId: $p, from: "2025-06", to: "2026-11") { charged collected collectedForMonth months { outstanding } } }`;

interface Answer {
  arrearsReport: Report;
  arrearsAccounts: { edges: { node: Row }[] };
  collectionReport: {
    charged: string;
    collected: string;
    collectedForMonth: string;
    months: { outstanding: string }[];
  };
}

const fen = (text: string): bigint => BigInt(text.replace('.', ''));
const sum = (groups: readonly Group[]): bigint => groups.reduce((total, group) => total + fen(group.total), 0n);

describe('RPT-10 the figures through the graph alone', () => {
  let answer: Answer;
  beforeAll(async () => {
    answer = await world.person('analyst').ask<Answer>(query, { p: counter.projectId });
  });

  test('every list and the accounts add up to the one total, to the fen', () => {
    const { total, byBuilding, byItem, byAge, cells } = answer.arrearsReport;
    const rows = answer.arrearsAccounts.edges.map(({ node }) => node);
    // Three times 100.00 + 101.01 + … + 105.05, less what was paid.
    expect(total).toBe('1595.12');
    for (const list of [byBuilding, byItem, byAge, cells, rows]) expect(sum(list)).toBe(fen(total));
    expect(answer.collectionReport.months.at(-1)?.outstanding).toBe(total);
  });

  test('each list is what its cells add up to, with names to go by', () => {
    const { byBuilding, byItem, byAge, cells } = answer.arrearsReport;
    for (const { building, total } of byBuilding) {
      expect(building.name).not.toBe('');
      expect(sum(cells.filter(({ buildingId }) => buildingId === building.id))).toBe(fen(total));
    }
    for (const { feeItem, total } of byItem) {
      expect(sum(cells.filter(({ feeItemId }) => feeItemId === feeItem.id))).toBe(fen(total));
    }
    for (const { age, total } of byAge) expect(sum(cells.filter((cell) => cell.age === age))).toBe(fen(total));
    expect(byAge.map(({ age }) => age)).toEqual(['upTo30', 'upTo180', 'over365']);
  });

  test('what was charged is what was collected and what is left', () => {
    const { charged, collectedForMonth, collected } = answer.collectionReport;
    expect(collected).toBe('250.33');
    expect(fen(charged) - fen(collectedForMonth)).toBe(fen(answer.arrearsReport.total));
  });

  test('PPL-2 units have their codes, and who is liable has no name', () => {
    for (const { node } of answer.arrearsAccounts.edges) {
      expect(node.unit.code).not.toBe('');
      if (node.party) expect(node.party.name).toContain('*');
    }
  });
});
