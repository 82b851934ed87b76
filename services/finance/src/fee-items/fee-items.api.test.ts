import { type Estate, estate, key } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: Estate;
beforeAll(async () => {
  world = await estate();
});
afterAll(() => world.close());

type Outcome = { __typename: string; id: string; name: string; version: number; code?: string; message?: string };
const introduce = `mutation ($input: IntroduceFeeItemInput!) { result: introduceFeeItem(input: $input) { __typename ... on FeeItem { id name version allowedActions } ... on Refusal { code message } } }`;
const withdraw = `mutation ($input: WithdrawFeeItemInput!) { result: withdrawFeeItem(input: $input) { __typename ... on FeeItem { id version withdrawn allowedActions } ... on Refusal { code message } } }`;

const introduced = async (name: string): Promise<Outcome> =>
  (
    await world
      .person('finance')
      .ask<{ result: Outcome }>(introduce, { input: { idempotencyKey: key(), projectId: world.projects.a, name } })
  ).result;

describe('fee items', () => {
  test('finance introduces an item, and a second one of the name is refused', async () => {
    expect(await introduced('物业费')).toMatchObject({ __typename: 'FeeItem', name: '物业费', version: 1 });
    expect(await introduced('物业费')).toMatchObject({ __typename: 'FeeItemNameTaken' });
  });

  test('an item is withdrawn once and stays to be seen', async () => {
    const { id } = await introduced('车位管理费');
    const finance = world.person('finance');
    const first = await finance.ask<{ result: Outcome }>(withdraw, {
      input: { idempotencyKey: key(), id, expectedVersion: 1 },
    });
    expect(first.result).toMatchObject({ withdrawn: true, allowedActions: [] });
    const second = await finance.ask<{ result: Outcome }>(withdraw, {
      input: { idempotencyKey: key(), id, expectedVersion: 2 },
    });
    expect(second.result.__typename).toBe('NotAllowedNow');
    const stale = await finance.ask<{ result: Outcome }>(withdraw, {
      input: { idempotencyKey: key(), id, expectedVersion: 1 },
    });
    expect(stale.result.__typename).toBe('Stale');
  });

  test('PPL-1 a cashier sees items and may not introduce one', async () => {
    const answer = await world
      .person('cashier')
      .attempt(introduce, { input: { idempotencyKey: key(), projectId: world.projects.a, name: 'x' } });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'feeItem.manage' });
  });

  test('twenty tries of two colliding names at once end in one item and named refusals', async () => {
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => introduced('装修管理费')));
    expect(outcomes.filter(({ __typename }) => __typename === 'FeeItem')).toHaveLength(1);
    expect(outcomes.filter(({ __typename }) => __typename === 'FeeItemNameTaken')).toHaveLength(19);
  });
});
