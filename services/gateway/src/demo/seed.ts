import { type CivilDate, roles } from '@onedesk/kernel';
import { systemPrincipal } from '@onedesk/subgraph';
import type { Auth } from '../identity/index.ts';
import type { System } from '../system.ts';
import { demoBuildings, demoParties, demoProjects, type DemoUnit, demoUnits } from './estate.ts';
import { type DemoCharge, demoCharges, demoFeeItems, demoPayments, monthsAgo } from './money.ts';
import { type DemoAccount, demoAccounts, demoDepartments, demoPassword } from './staff.ts';

const seeder = systemPrincipal('demo', '演示数据');

type Answer = { __typename: string; id: string; version: number; message?: string };

/**
 * Makes the demo through the system's own commands: project A with a small estate and what some of it owes, B empty for
 * imports, an account per role, and the departments they belong to. Every command has a key of its own, so a seeding
 * that was cut off goes on where it stopped. What is owed is of the months before `today`, a day in China. Tests begin with
 * empty books (null): their entries and receipts are counted from one.
 */
export async function seedDemo(
  system: System,
  auth: Pick<Auth, 'provisionAccount'>,
  today: CivilDate | null,
): Promise<void> {
  if (await isSeeded(system)) return;
  const a = await run(system, 'createProject', { name: demoProjects.a });
  const b = await run(system, 'createProject', { name: demoProjects.b });
  const { units, buildings } = await seedEstate(system, a);
  if (today) await seedMoney(system, a, units, today);
  const provision = provisioning({ a, b }, buildings, auth);
  const staff = new Map<string, string>();
  for (const one of demoAccounts.filter((account) => account !== lastAccount)) {
    staff.set(one.username, await provision(one));
  }
  await seedDepartments(system, staff);
  if (lastAccount) await provision(lastAccount);
}

/** Provisioned after everything else: when it is there, everything is. It belongs to no department. */
const lastAccount = demoAccounts.find(({ role }) => role === 'administrator');

async function isSeeded(system: System): Promise<boolean> {
  const query = 'query ($search: String) { accounts(search: $search) { edges { node { username } } } }';
  type Accounts = { accounts: { edges: { node: { username: string } }[] } };
  const search = lastAccount?.username;
  const { data } = await system.ask<Accounts>(seeder, query, { search });
  return Boolean(data?.accounts.edges.some(({ node }) => node.username === search));
}

/** The way to give a demo account; it answers with the account's id. */
function provisioning(
  projects: { a: string; b: string },
  buildings: ReadonlyMap<string, string>,
  auth: Pick<Auth, 'provisionAccount'>,
): (account: DemoAccount) => Promise<string> {
  return ({ username, name, role, projects: held, buildings: lookedAfter = [] }) => {
    const where = roles[role].companyWide ? [null] : held === 'A' ? [projects.a] : [projects.a, projects.b];
    const buildingIds = lookedAfter.map((building) => buildings.get(building) ?? '');
    const grants = where.map((projectId) => ({ role, projectId, buildingIds }));
    return auth.provisionAccount({ username, name, password: demoPassword, grants });
  };
}

/** Each command counts the department one version further. */
async function seedDepartments(system: System, staff: ReadonlyMap<string, string>): Promise<void> {
  for (const { name, head, members } of demoDepartments) {
    const id = await run(system, 'createDepartment', { name });
    const appointed = { id, expectedVersion: 1, accountId: staff.get(head) };
    await run(system, 'appointHead', appointed, `${name}:${head}`);
    for (const [at, member] of members.entries()) {
      const joining = { id, expectedVersion: 2 + at, accountId: staff.get(member) };
      await run(system, 'joinDepartment', joining, `${name}:${member}`);
    }
  }
}

/** Returns units by code and buildings by name. */
async function seedEstate(
  system: System,
  projectId: string,
): Promise<{ units: Map<string, string>; buildings: Map<string, string> }> {
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
  return { units, buildings };
}

/** What some units owe and have paid. Finance knows the estate from its copy, which has to be there first. */
async function seedMoney(
  system: System,
  projectId: string,
  units: ReadonlyMap<string, string>,
  today: CivilDate,
): Promise<void> {
  for (const service of system.services.values()) await service.settle();
  const items = new Map<string, string>();
  for (const name of demoFeeItems) items.set(name, await run(system, 'introduceFeeItem', { projectId, name }));
  for (const charge of demoCharges) await seedCharges(system, charge, { units, items, today });
  for (const { unit, ...payment } of demoPayments) {
    const accountId = await accountOf(system, units.get(unit) ?? '');
    await run(system, 'takePayment', { accountId, ...payment }, unit);
  }
}

async function seedCharges(
  system: System,
  { unit, item, amount, months }: DemoCharge,
  known: { units: ReadonlyMap<string, string>; items: ReadonlyMap<string, string>; today: CivilDate },
): Promise<void> {
  for (let ago = months; ago > 0; ago -= 1) {
    const [unitId, feeItemId] = [known.units.get(unit), known.items.get(item)];
    const input = { unitId, feeItemId, month: monthsAgo(ago, known.today), amount };
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
  const type = inputOf[command] ?? `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  const document = `mutation Seed($input: ${type}!) { result: ${command}(input: $input) { __typename ... on Refusal { message } ... on ${recordOf[command]} { id } } }`;
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
  createDepartment: 'Department',
  appointHead: 'Department',
  joinDepartment: 'Department',
};

/** Inputs that are not named after their command. */
const inputOf: Record<string, string> = { joinDepartment: 'DepartmentMemberInput' };
