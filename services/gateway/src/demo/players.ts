import { roles } from '@onedesk/kernel';
import type { Principal } from '@onedesk/subgraph';
import { demoAccounts } from './staff.ts';

/** Somebody of the demo's staff at work in a project, as if signed in. */
export function playerNamed(
  username: string,
  accounts: ReadonlyMap<string, { readonly id: string; readonly name: string }>,
  projectId: string,
): Principal {
  const account = accounts.get(username);
  const demo = demoAccounts.find((one) => one.username === username);
  if (!account || !demo) throw new Error(`there is no demo account "${username}"`);
  const { role } = demo;
  const grants = [{ role, projectId: roles[role].companyWide ? null : projectId, buildingIds: [] }];
  return { id: account.id, name: account.name, kind: 'staff', audience: 'staff', grants };
}
