import { type Estate, estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  auditRows,
  type Expected,
  expectedOfRegister,
  holdings,
  type Import,
  Office,
  registerFile,
} from './office.fixtures.ts';

let world: Estate;
let office: Office;
let expected: Expected;
let file: Buffer;

beforeAll(async () => {
  world = await estate({ at: '2026-11-22T10:00:00+08:00' });
  office = await Office.open(world);
  [expected, file] = await Promise.all([expectedOfRegister(), registerFile()]);
});
afterAll(async () => {
  await office.close();
  await world.close();
});

const nothing = { buildings: 0, units: 0, parties: 0, identified: 0, ownerships: 0, contacts: 0, uses: 0 };

describe("the office's own register comes into project B", () => {
  let record: Import;

  test('EST-6 the dry run says what would happen and names every fault by row; nothing is written', async () => {
    const audited = await auditRows(world);
    record = await office.check(file, '业主台账.xlsx');
    expect(record.state).toBe('checked');
    expect(record.counts).toMatchObject({
      rows: 844,
      accepted: expected.units,
      faulty: expected.rejected.length,
      unitsNew: expected.units,
      unitsChanged: 0,
      unitsUnchanged: 0,
      partiesNew: expected.partiesByIdentity,
      partiesChanged: 0,
      ownershipsNew: expected.ownerships,
      ownershipsEnded: 0,
      ownerships: expected.ownerships,
      parties: expected.partiesByIdentity,
    });
    expect(record.faults.totalCount).toBe(expected.rejected.length);
    expect(record.faults.edges.map(({ node }) => node.row)).toEqual(expected.rejected.map(({ row }) => row));
    expect(record.faults.edges[0]?.node).toEqual({
      row: 283,
      column: 'H',
      field: 'phones',
      code: 'phoneNotValid',
      cell: '12345',
      message: '电话“12345”无效',
    });
    expect(record.skippedLines.at(-1)?.reason).toContain('合计');
    expect(await holdings(world)).toEqual(nothing);
    expect(await auditRows(world)).toBe(audited);
  });

  test('EST-6 the whole sheet does not go in while it has faults', async () => {
    const refused = await office.give('runImport', record, { scope: 'wholeSheet' });
    expect(refused).toMatchObject({ __typename: 'NotAllowedNow', facts: [{ name: 'faulty', value: '9' }] });
    expect(await holdings(world)).toEqual(nothing);
  });

  test('EST-6 the good rows go in: exactly those', async () => {
    const imported = await office.give('runImport', record, { scope: 'goodRowsOnly' });
    expect(imported).toMatchObject({ state: 'imported', refusal: null, counts: record.counts });
    expect(await holdings(world)).toMatchObject({
      buildings: 4,
      units: expected.units,
      ownerships: expected.ownerships,
      parties: expected.partiesByIdentity,
      identified: expected.partiesByIdentity,
    });
    const codes = await world.sql<{ code: string }>(
      'select code from property.unit where project_id = $1 and code = any($2)',
      [world.projects.b, expected.rejected.filter(({ why }) => why !== 'unit listed twice').map(({ unit }) => unit)],
    );
    expect(codes).toEqual([]);
  });

  test('EST-6 the same sheet twice changes nothing, and leaves no trace but its own', async () => {
    const [before, audited] = [await holdings(world), await auditRows(world)];
    const again = await office.import(file, 'goodRowsOnly');
    expect(again).toMatchObject({
      state: 'imported',
      counts: {
        unitsNew: 0,
        unitsChanged: 0,
        unitsUnchanged: expected.units,
        partiesNew: 0,
        partiesChanged: 0,
        ownershipsNew: 0,
        ownershipsEnded: 0,
      },
    });
    expect(await holdings(world)).toEqual(before);
    expect(await auditRows(world)).toBe(audited);
  });
});
