import { describe, expect, test } from 'vitest';
import { type Grant, grantsIn, holds, includes, permissionKeys, permissions, scopeOf } from './permissions.ts';
import { roleNames, roles } from './roles.ts';

const grant = (role: Grant['role'], projectId: string | null): Grant => ({ role, projectId, buildingIds: [] });

describe('the permission table', () => {
  test('PPL-1 every permission says in both languages what it allows, who holds it and the rule it comes from', () => {
    for (const key of permissionKeys) {
      const { zh, en, rule, roles: holders } = permissions[key];
      expect(zh && en, key).toBeTruthy();
      expect(rule, key).toMatch(/^[A-Z]{3}-\d+$/);
      expect(holders.length, key).toBeGreaterThan(0);
      expect(new Set(holders).size, `${key} names a role twice`).toBe(holders.length);
    }
  });

  test('PPL-1 every role of people may at least see the projects it works in', () => {
    for (const role of roleNames.filter((name) => !('machine' in roles[name]))) {
      expect(holds([grant(role, 'a')], 'project.see', 'a'), role).toBe(true);
    }
  });

  test('PPL-1 a role held in one project means nothing in another', () => {
    const clerk = [grant('clerk', 'a')];
    expect(holds(clerk, 'party.manage', 'a')).toBe(true);
    expect(holds(clerk, 'party.manage', 'b')).toBe(false);
    expect(scopeOf(clerk, 'party.manage')).toEqual(['a']);
  });

  test('PPL-1 an area manager’s role counts in the buildings looked after, every other role in all', () => {
    const manager: Grant = { role: 'areaManager', projectId: 'a', buildingIds: ['north'] };
    const clerk = grant('clerk', 'a');
    expect(grantsIn([manager, clerk], 'north')).toEqual([manager, clerk]);
    expect(grantsIn([manager, clerk], 'south')).toEqual([clerk]);
  });

  test('PPL-1 a company role holds on all projects', () => {
    const administrator = [grant('administrator', null)];
    expect(scopeOf(administrator, 'project.manage')).toBe('*');
    expect(includes('*', 'any')).toBe(true);
  });

  test('PPL-2 a clerk sees whole phone numbers, a receptionist and an analyst do not', () => {
    expect(holds([grant('clerk', 'a')], 'party.seePhones', 'a')).toBe(true);
    expect(holds([grant('receptionist', 'a')], 'party.seePhones', 'a')).toBe(false);
    expect(holds([grant('analyst', null)], 'party.seePhones', 'a')).toBe(false);
  });

  test('PPL-2 an analyst sees neither names, nor numbers, nor histories', () => {
    const analyst = [grant('analyst', null)];
    for (const key of ['party.seeNames', 'party.seePhones', 'party.revealIdentity', 'history.see'] as const) {
      expect(holds(analyst, key), key).toBe(false);
    }
  });
});
