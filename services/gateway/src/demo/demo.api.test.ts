import { type Estate, estate, testAuthConfig } from '@onedesk/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAuth } from '../identity/index.ts';
import { seedDemo } from './index.ts';
import { demoDepartments } from './staff.ts';

let world: Estate;
beforeAll(async () => {
  world = await estate();
});
afterAll(() => world.close());

const departments = () =>
  world.sql(
    `select d.name, h.username as head, array_agg(a.username order by a.username) as members
       from identity.department d join identity.account h on h.id = d.head_account_id
       join identity.department_member m on m.department_id = d.id join identity.account a on a.id = m.account_id
      group by d.name, h.username`,
  );

describe('the demo', () => {
  test('PPL-1 has departments, each with its head and people', async () => {
    const wanted = demoDepartments.map(({ name, head, members }) => ({
      name,
      head,
      members: [head, ...members].toSorted(),
    }));
    expect(await departments()).toEqual(expect.arrayContaining(wanted));
    expect(await departments()).toHaveLength(wanted.length);
  });

  test('PPL-1 has an area manager who looks after one building only', async () => {
    const [building] = await world.sql<{ id: string }>(
      `select id from property.building where project_id = $1 and name = '1栋'`,
      [world.projects.a],
    );
    expect(world.person('area-manager-1').principal.grants).toEqual([
      { role: 'areaManager', projectId: world.projects.a, buildingIds: [building?.id] },
    ]);
  });

  test('that was cut off before its end is finished, and nothing is made twice', async () => {
    const identity = world.system.subgraphs.get('identity');
    if (!identity) throw new Error('identity does not run');
    const config = { ...testAuthConfig, databaseUrl: world.url };
    const auth = createAuth({ resources: identity.resources, config });
    const counted = `select (select count(*) from identity.account)::integer as accounts, (select count(*) from identity.department_member)::integer as members,
      (select count(*) from property.unit)::integer as units`;
    const before = await world.sql(counted);
    // As if the last of all had not been reached.
    await world.sql(`update identity.account set username = 'somebody-else' where username = 'administrator'`);
    await seedDemo(world.system, auth, null);
    expect(await world.sql(counted)).toEqual(before);
    await auth.stop();
  });
});
