import { roles } from '@onedesk/kernel';
import { systemPrincipal } from '@onedesk/subgraph';
import type { Auth } from '../identity/index.ts';
import type { System } from '../system.ts';
import { demoBuildings, demoParties, demoProjects, demoUnits } from './estate.ts';
import { demoAccounts, demoPassword } from './staff.ts';

/** The ids of the two demo projects: A with a small estate, B empty for imports. */
export interface DemoProjects {
  readonly a: string;
  readonly b: string;
}

const seeder = systemPrincipal('demo', '演示数据');

type Answer = { __typename: string; id: string; version: number; message?: string };

/**
 * Makes the demo through the system's own commands. Every command has a key of its own, so a seeding that was cut off
 * goes on where it stopped, and a second one changes nothing.
 */
export async function seedDemo(system: System, auth: Pick<Auth, 'provisionAccount'>): Promise<DemoProjects> {
  const projects = {
    a: await run(system, 'createProject', { name: demoProjects.a }),
    b: await run(system, 'createProject', { name: demoProjects.b }),
  };
  await seedStaff(projects, auth);
  await seedEstate(system, projects.a);
  return projects;
}

async function seedStaff(projects: DemoProjects, auth: Pick<Auth, 'provisionAccount'>): Promise<void> {
  for (const { username, name, role, projects: held } of demoAccounts) {
    const where = roles[role].companyWide ? [null] : held === 'A' ? [projects.a] : [projects.a, projects.b];
    const grants = where.map((projectId) => ({ role, projectId, buildingIds: [] }));
    await auth.provisionAccount({ username, name, password: demoPassword, grants });
  }
}

async function seedEstate(system: System, projectId: string): Promise<void> {
  const buildings = new Map<string, string>();
  for (const name of demoBuildings) buildings.set(name, await run(system, 'createBuilding', { projectId, name }));
  const parties = new Map<string, string>();
  for (const { name, kind, phones, keyAccount } of demoParties) {
    parties.set(
      name,
      await run(system, 'createParty', { projectId, name, kind, phones, keyAccount: keyAccount ?? false }),
    );
  }
  for (const { building, owner, tenant, use, ...unit } of demoUnits) {
    const saleState = owner ? 'sold' : 'unsold';
    const unitId = await run(
      system,
      'createUnit',
      { buildingId: buildings.get(building), saleState, ...unit },
      `${building}-${unit.number}`,
    );
    const since = unit.handedOverOn ?? '2021-01-01';
    const role = (party: string, kind: string, from: string) =>
      run(
        system,
        'recordRole',
        { unitId, partyId: parties.get(party), role: kind, since: from },
        `${building}-${unit.number}-${kind}`,
      );
    if (owner) await role(owner, 'owner', since);
    if (tenant) await role(tenant, 'tenant', '2025-03-01');
    if (use) await declare(system, unitId, use, since);
  }
}

async function declare(system: System, id: string, use: string, since: string): Promise<void> {
  const answer = await system.ask<{ unit: { version: number } }>(
    seeder,
    'query ($id: ID!) { unit(id: $id) { version } }',
    { id },
  );
  await run(system, 'declareUse', { id, expectedVersion: answer.data?.unit.version, use, since }, id);
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
};
