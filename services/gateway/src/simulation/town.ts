import type { Principal } from '@onedesk/subgraph';
import type { Home, Staff, Town } from '../subgraphs.ts';
import type { System } from '../system.ts';
import type { Players } from './playThrough.ts';

interface Connection<Node> {
  edges: { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** What a project has for its simulation: its units with whoever owns or rents them, and the departments. */
export async function townOf(system: System, as: Principal, projectId: string): Promise<Town> {
  const departments = await ask<{ departments: { id: string; name: string }[] }>(
    system,
    as,
    '{ departments { id name } }',
  );
  return {
    projectId,
    timeZone: 'Asia/Shanghai',
    homes: await homesOf(system, as, projectId),
    departments: Object.fromEntries(departments.departments.map(({ id, name }) => [name, id])),
  };
}

/** Units that somebody owns or rents, by their codes. */
async function homesOf(system: System, as: Principal, projectId: string): Promise<Home[]> {
  const query = `query ($projectId: ID!, $after: String) { units(projectId: $projectId, first: 100, after: $after) {
    edges { node { id code building { id } roles { until party { id } } } } pageInfo { hasNextPage endCursor } } }`;
  interface Node {
    id: string;
    code: string;
    building: { id: string };
    roles: { until: string | null; party: { id: string } }[];
  }
  const homes: Home[] = [];
  for (let after: string | null = null; ; ) {
    const { units }: { units: Connection<Node> } = await ask(system, as, query, { projectId, after });
    for (const { node } of units.edges) {
      const partyIds = node.roles.filter(({ until }) => until === null).map(({ party }) => party.id);
      const { id: unitId, code, building } = node;
      if (partyIds.length)
        homes.push({ code, unitId, buildingId: building.id, partyIds: [...new Set(partyIds)].toSorted() });
    }
    if (!units.pageInfo.hasNextPage) return homes;
    after = units.pageInfo.endCursor;
  }
}

const staff: readonly Staff[] = [
  'receptionist',
  'customer-service-supervisor',
  'customer-service-manager',
  'project-manager',
  'general-manager',
  'area-manager',
  'engineering-supervisor',
];

/** The accounts of the demo that play. */
export function playersOf(personOf: (username: string) => Principal): Players {
  return Object.fromEntries(staff.map((name) => [name, personOf(name)])) as unknown as Players;
}

async function ask<Data>(
  system: System,
  as: Principal,
  query: string,
  variables?: Record<string, unknown>,
): Promise<Data> {
  const { data, errors } = await system.ask<Data>(as, query, variables);
  if (!data || errors?.length) throw new Error(JSON.stringify(errors));
  return data;
}
