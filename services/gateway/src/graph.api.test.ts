import { type Estate, estate } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: Estate;
beforeAll(async () => {
  world = await estate({ jobs: false });
});
afterAll(() => world.close());

describe('a request that does not fit the graph', () => {
  const introduce = `mutation ($input: IntroduceFeeItemInput!) { result: introduceFeeItem(input: $input) { __typename } }`;

  test.each([
    ['without its input', {}],
    ['with a field of its input left out', { input: { idempotencyKey: 'a-key-of-its-own', name: '物业费' } }],
    ['with a number for a text', { input: { idempotencyKey: 'a-key-of-its-own', projectId: 'x', name: 5 } }],
  ])('%s is named as such, and is no breakdown', async (_, variables) => {
    const { errors } = await world.person('finance').attempt(introduce, variables);
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('with a misspelt field of its input is not told the right name', async () => {
    const input = { idempotencyKey: 'a-key-of-its-own', projectId: 'x', nam: '物业费' };
    const { errors } = await world.person('finance').attempt(introduce, { input });
    expect(errors?.map(({ message }) => message).join(' ')).toContain('"nam" is not defined');
    expect(errors?.map(({ message }) => message).join(' ')).not.toContain('Did you mean');
  });
});
