import { estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, type Counter, faultOf, openCounter, send } from '../counter.fixtures.ts';

let counter: Counter;
let charge: Answer;
beforeAll(async () => {
  counter = await openCounter(await estate({ at: '2026-11-22 10:00+08:00' }));
  charge = await raise('2026-08');
});
afterAll(() => counter.world.close());

const raise = (month: string): Promise<Answer> =>
  send(counter.finance, 'raiseCharge', {
    unitId: [...counter.units.values()][0]?.id,
    feeItemId: counter.items.fee,
    month,
    amount: '100.00',
  });
const pay = (receivedOn: string): Promise<Answer> =>
  send(counter.cashier, 'takePayment', { accountId: charge.account.id, amount: '1.00', method: 'cash', receivedOn });
const close = (month: string): Promise<Answer> =>
  send(counter.finance, 'closeMonth', { projectId: counter.projectId, month });

describe('a month', () => {
  test('is not closed before it is over, on the project’s calendar', async () => {
    expect(await close('2026-11')).toMatchObject({ __typename: 'MonthNotOver', month: '2026-11' });
    expect(await close('2027-01')).toMatchObject({ __typename: 'MonthNotOver' });
    counter.world.clock.set('2026-11-30 15:59:00Z');
    expect(await close('2026-11')).toMatchObject({ __typename: 'MonthNotOver' });
    counter.world.clock.set('2026-11-30 16:01:00Z');
    expect(await close('2026-11')).toMatchObject({ __typename: 'ClosedMonth', month: '2026-11', closedBy: '高洁' });
  });

  test('FEE-9 is closed once', async () => {
    expect(await close('2026-09')).toMatchObject({ __typename: 'ClosedMonth', month: '2026-09' });
    expect(await close('2026-09')).toMatchObject({ __typename: 'AlreadyClosed', closedBy: '高洁' });
    const both = await Promise.all([close('2026-07'), close('2026-07')]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['AlreadyClosed', 'ClosedMonth']);
    const { closedMonths } = await counter.cashier.ask<{ closedMonths: { month: string }[] }>(
      `query ($id: ID!) { closedMonths(projectId: $id) { month closedAt closedBy } }`,
      { id: counter.projectId },
    );
    expect(closedMonths.map(({ month }) => month)).toEqual(['2026-11', '2026-09', '2026-07']);
  });

  test('LED-1 that is closed takes no payment and no charge; the months around it do', async () => {
    await close('2026-05');
    expect(await pay('2026-05-31')).toMatchObject({ __typename: 'MonthClosed', month: '2026-05' });
    expect(await pay('2026-05-01')).toMatchObject({ __typename: 'MonthClosed' });
    expect(await raise('2026-05')).toMatchObject({ __typename: 'MonthClosed', month: '2026-05' });
    expect(await pay('2026-06-01')).toMatchObject({ __typename: 'Receipt' });
    expect(await pay('2026-04-30')).toMatchObject({ __typename: 'Receipt' });
  });

  test('LED-1 that is closed while a payment is being taken wins or loses as a whole', async () => {
    for (const month of ['2026-01', '2026-02', '2026-03']) {
      const [paid, closed] = await Promise.all([Promise.all([1, 2, 3, 4].map(() => pay(`${month}-15`))), close(month)]);
      expect(closed.__typename).toBe('ClosedMonth');
      expect(paid.every(({ __typename }) => ['Receipt', 'MonthClosed'].includes(__typename))).toBe(true);
      const [late] = await counter.world.sql<{ count: string }>(
        `select count(*) from finance.ledger_entry e join finance.closed_month c on c.project_id = e.project_id and c.month = date_trunc('month', e.booked_on::timestamp)::date
          where c.month = $1 and e.at > c.closed_at`,
        [`${month}-01`],
      );
      expect(Number(late?.count)).toBe(0);
    }
  });

  test('LED-1 a payment that was entered before the close and commits after it is refused by the database', async () => {
    const { url } = counter.world;
    const pg = (await import('pg')).default;
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`set search_path = finance; set app.projects = '*'; begin; set local role onedesk_finance_app`);
    const [cash] = (
      await client.query<{ id: string }>(`select id from ledger_account where book = 'cash' and project_id = $1`, [
        counter.projectId,
      ])
    ).rows;
    const { rows } = await client.query<{ id: string }>(
      `insert into ledger_entry (id, project_id, kind, amount_fen, booked_on, command_key) values (gen_random_uuid(), $1, 'payment', 5, '2025-10-10', 'race') returning id`,
      [counter.projectId],
    );
    await client.query(
      `insert into ledger_posting (project_id, entry_id, account_id, amount_fen) values ($1, $2, $3, 5), ($1, $2, $4, -5)`,
      [counter.projectId, rows[0]?.id, cash?.id, charge.account.id],
    );
    await client.query(
      `insert into receipt (id, project_id, entry_id, account_id, method, received_on) values (gen_random_uuid(), $1, $2, $3, 'cash', '2025-10-10')`,
      [counter.projectId, rows[0]?.id, charge.account.id],
    );
    await close('2025-10');
    await expect(client.query('commit')).rejects.toMatchObject({ code: '40001' });
    await client.end();
  });

  test('PPL-1 is closed by finance of its project only', async () => {
    expect(
      await faultOf(counter.cashier, 'closeMonth', { projectId: counter.projectId, month: '2026-01' }),
    ).toMatchObject({ code: 'FORBIDDEN' });
    const elsewhere = counter.world.somebody('外', [
      { role: 'finance', projectId: counter.world.projects.b, buildingIds: [] },
    ]);
    expect(await faultOf(elsewhere, 'closeMonth', { projectId: counter.projectId, month: '2026-01' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(
      await faultOf(counter.finance, 'closeMonth', { projectId: counter.projectId, month: '2026-99' }),
    ).toMatchObject({ fields: [{ path: 'input.month', code: 'monthNotValid' }] });
  });
});
