import { type Estate, key, type Person } from '@onedesk/testkit';

/** A visit as tests look at it. */
export interface VisitSeen {
  __typename: string;
  id: string;
  number: string;
  status: string;
  version: number;
  ownerName: string;
  code?: string;
  message?: string;
  [field: string]: unknown;
}

export const visitFields = `id number at channel category status reason reply company callerName callerPhone masked
  receptionistName ownerId ownerName promisedAt overdue closedAt closedByName version allowedActions party { id } unit { id } complaint { id number }
  steps { kind byName toName until words }
  promise { kind state startsAt dueAt endedAt segments { state from to because { kind by note until } } }`;

/** Runs a command of visits with a key of its own unless the input brings one. */
export async function run(person: Person, command: string, input: Record<string, unknown>): Promise<VisitSeen> {
  const { result } = await person.ask<{ result: VisitSeen }>(documentOf(command), {
    input: { idempotencyKey: key(), ...input },
  });
  return result;
}

/** The fault of a command that has to fail: its code and the codes at its fields. */
export async function faultOf(person: Person, command: string, input: Record<string, unknown>) {
  const { errors } = await person.attempt(documentOf(command), { input: { idempotencyKey: key(), ...input } });
  const { code, fields } = (errors?.[0]?.extensions ?? {}) as { code?: string; fields?: object[] };
  return {
    code,
    fields: (fields as { path: string; code: string }[] | undefined)?.map((one) => `${one.path}: ${one.code}`),
  };
}

function documentOf(command: string): string {
  const name = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input!`;
  const needsReply = command === 'closeVisit' ? '... on NeedsReply { promisedAt }' : '';
  return `mutation ($input: ${name}) { result: ${command}(input: $input) { __typename ... on Visit { ${visitFields} }
    ... on Refusal { code message } ... on Stale { currentVersion changedBy changes { field after } } ... on NotAllowedNow { action } ${needsReply} } }`;
}

/** The visits of the project that the filter names, newest first. */
export async function visitsOf(person: Person, projectId: string, filter: object = {}): Promise<VisitSeen[]> {
  type Visits = { visits: { edges: { node: VisitSeen }[] } };
  const { visits } = await person.ask<Visits>(
    `query ($projectId: ID!, $filter: VisitFilter) { visits(projectId: $projectId, filter: $filter) { edges { node { __typename ${visitFields} } } } }`,
    { projectId, filter },
  );
  return visits.edges.map(({ node }) => node);
}

/** A unit of the demo estate by its code, with its building and its owner or tenant. */
export async function unitOf(world: Estate, code: string) {
  const [row] = await world.sql<{ id: string; building_id: string; party_id: string }>(
    `select u.id, u.building_id, r.party_id from property.unit u left join property.unit_role r on r.unit_id = u.id where u.code = $1`,
    [code],
  );
  if (!row) throw new Error(`no unit ${code}`);
  return { id: row.id, buildingId: row.building_id, partyId: row.party_id };
}
