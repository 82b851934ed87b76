import { roles } from '@onedesk/kernel';
import { systemPrincipal } from '@onedesk/subgraph';
import type { Auth } from '../identity/index.ts';
import type { System } from '../system.ts';
import { demoBuildings, demoParties, demoProjects, type DemoUnit, demoUnits } from './estate.ts';
import { type DemoCharge, demoCharges, demoFeeItems, demoPayments, monthsAgo } from './money.ts';
import { demoAccounts, demoPassword } from './staff.ts';

const seeder = systemPrincipal('demo', '演示数据');

type Answer = { __typename: string; id: string; version: number; message?: string };

/**
 * Makes the demo through the system's own commands: project A with a small estate and what some of it owes, B empty for
 * imports, an account per role. Every command has a key of its own, so a seeding that was cut off goes on where it
 * stopped. Tests begin with empty books (`money: false`): their entries and receipts are counted from one.
 */
export async function seedDemo(
  system: System,
  auth: Pick<Auth, 'provisionAccount'>,
  { money = true } = {},
): Promise<void> {
  if (await isSeeded(system)) return;
  const a = await run(system, 'createProject', { name: demoProjects.a });
  const b = await run(system, 'createProject', { name: demoProjects.b });
  const units = await seedEstate(system, a);
  if (money) await seedMoney(system, a, units);
  await seedStaff({ a, b }, auth);
}

/** The accounts come last: when the last of them is there, everything is. */
async function isSeeded(system: System): Promise<boolean> {
  const query = 'query ($search: String) { accounts(search: $search) { edges { node { username } } } }';
  type Accounts = { accounts: { edges: { node: { username: string } }[] } };
  const search = demoAccounts.at(-1)?.username;
  const { data } = await system.ask<Accounts>(seeder, query, { search });
  return Boolean(data?.accounts.edges.some(({ node }) => node.username === search));
}

async function seedStaff(projects: { a: string; b: string }, auth: Pick<Auth, 'provisionAccount'>): Promise<void> {
  for (const { username, name, role, projects: held } of demoAccounts) {
    const where = roles[role].companyWide ? [null] : held === 'A' ? [projects.a] : [projects.a, projects.b];
    const grants = where.map((projectId) => ({ role, projectId, buildingIds: [] }));
    await auth.provisionAccount({ username, name, password: demoPassword, grants });
  }
}

/** Returns the units by code. */
async function seedEstate(system: System, projectId: string): Promise<Map<string, string>> {
  const buildings = new Map<string, string>();
  const parties = new Map<string, string>();
  for (const name of demoBuildings) buildings.set(name, await run(system, 'createBuilding', { projectId, name }));
  for (const { keyAccount = false, ...party } of demoParties) {
    parties.set(party.name, await run(system, 'createParty', { projectId, ...party, keyAccount }));
  }
  const units = new Map<string, string>();
  for (const unit of demoUnits) {
    units.set(`${unit.building}-${unit.number}`, await seedUnit(system, unit, buildings, parties));
  }
  return units;
}

/** What some units owe and have paid. Finance knows the estate from its copy, which has to be there first. */
async function seedMoney(system: System, projectId: string, units: ReadonlyMap<string, string>): Promise<void> {
  for (const service of system.services.values()) await service.settle();
  const items = new Map<string, string>();
  for (const name of demoFeeItems) items.set(name, await run(system, 'introduceFeeItem', { projectId, name }));
  for (const charge of demoCharges) await seedCharges(system, charge, units, items);
  for (const { unit, ...payment } of demoPayments) {
    const accountId = await accountOf(system, units.get(unit) ?? '');
    await run(system, 'takePayment', { accountId, ...payment }, unit);
  }
}

async function seedCharges(
  system: System,
  { unit, item, amount, months }: DemoCharge,
  units: ReadonlyMap<string, string>,
  items: ReadonlyMap<string, string>,
): Promise<void> {
  for (let ago = months; ago > 0; ago -= 1) {
    const input = { unitId: units.get(unit), feeItemId: items.get(item), month: monthsAgo(ago), amount };
    await run(system, 'raiseCharge', input, `${unit}:${item}:${ago}`);
  }
}

/** The account of whoever is liable for a unit. */
async function accountOf(system: System, unitId: string): Promise<string> {
  const query = 'query ($id: ID!) { unit(id: $id) { accounts { id } } }';
  const { data } = await system.ask<{ unit: { accounts: { id: string }[] } }>(seeder, query, { id: unitId });
  return data?.unit.accounts[0]?.id ?? '';
}

async function seedUnit(
  system: System,
  { building, owner, tenant, use, ...unit }: DemoUnit,
  buildings: ReadonlyMap<string, string>,
  parties: ReadonlyMap<string, string>,
): Promise<string> {
  const code = `${building}-${unit.number}`;
  const since = unit.handedOverOn ?? '2021-01-01';
  const saleState = owner ? 'sold' : 'unsold';
  const unitId = await run(system, 'createUnit', { buildingId: buildings.get(building), saleState, ...unit }, code);
  if (use) await run(system, 'declareUse', { id: unitId, expectedVersion: 1, use, since }, code);
  const roles = [
    { party: owner, role: 'owner', since },
    { party: tenant, role: 'tenant', since: '2025-03-01' },
  ];
  for (const { party, ...role } of roles.filter((one) => one.party)) {
    await run(system, 'recordRole', { unitId, partyId: parties.get(party ?? ''), ...role }, `${code}:${role.role}`);
  }
  return unitId;
}

/** Runs one command; its key is made of what it is about, so that it is done once. Returns the record's id. */
async function run(
  system: System,
  command: string,
  input: Record<string, unknown>,
  about = String(input.name),
): Promise<string> {
  const type = command.charAt(0).toUpperCase() + command.slice(1);
  const document = `mutation Seed($input: ${type}Input!) { result: ${command}(input: $input) { __typename ... on Refusal { message } ... on ${recordOf[command]} { id } } }`;
  const idempotencyKey = `demo:${command}:${about}`;
  const answer = await system.ask<{ result: Answer }>(seeder, document, { input: { idempotencyKey, ...input } });
  const result = answer.data?.result;
  if (!result?.id) throw new Error(`demo: ${command} ${about}: ${result?.message ?? JSON.stringify(answer.errors)}`);
  return result.id;
}

const recordOf: Record<string, string> = {
  createProject: 'Project',
  createBuilding: 'Building',
  createParty: 'Party',
  createUnit: 'Unit',
  recordRole: 'UnitRole',
  declareUse: 'Unit',
  introduceFeeItem: 'FeeItem',
  raiseCharge: 'Charge',
  takePayment: 'Receipt',
};
