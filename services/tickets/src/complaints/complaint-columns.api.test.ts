import { readFileSync } from 'node:fs';
import { newId, type Permission } from '@onedesk/kernel';
import { type Estate, estate } from '@onedesk/testkit';
import { type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answered, ComplaintDesk } from './complaints.fixtures.ts';

const schema = parse(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const objects = new Map(
  schema.definitions
    .filter((one): one is ObjectTypeDefinitionNode => one.kind === Kind.OBJECT_TYPE_DEFINITION)
    .map((one) => [one.name.value, one.fields ?? []] as const),
);
const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type));

/** A field as an operation asks for it: objects with what they hold themselves. */
function wanted({ name, type, arguments: args = [] }: FieldDefinitionNode): string {
  const given = args.some((one) => one.name.value === 'first') ? '(first: 5)' : '';
  const below = objects.get(named(type));
  if (!below) return name.value;
  const leaves = below.filter((one) => !objects.has(named(one.type))).map((one) => one.name.value);
  const edges = below.some((one) => one.name.value === 'edges') ? 'edges { node { id } }' : '';
  return `${name.value}${given} { ${[...leaves, edges].join(' ')} }`;
}

let world: Estate;
let desk: ComplaintDesk;
let complaint: Answered;

beforeAll(async () => {
  world = await estate({ at: '2026-03-02T10:00:00+08:00', jobs: false });
  await world.settled();
  desk = new ComplaintDesk(world);
  const first = await desk.register({ words: '电梯又停了' });
  const begun = await desk.inProgress('major', { place: '2栋大堂' });
  const repeat = await desk.done('proposeRepeat', begun, { repeatOfId: first.id });
  const settled = await desk.done('settleComplaint', repeat, { outcome: '更换门机', cause: 'equipmentFailure' });
  complaint = await desk.done('answerComplaint', settled, { answer: '门机已更换' });
});
afterAll(() => world.close());

describe('a complaint in a list', () => {
  test.each((objects.get('Complaint') ?? []).map((field) => [field.name.value, field] as const))(
    'CMP-1 says the same as its page: %s',
    async (_, field) => {
      const supervisor = world.person('customer-service-supervisor');
      const one = wanted(field);
      const listed = await supervisor.ask<{ complaints: { edges: { node: { id: string } }[] } }>(
        `query ($projectId: ID!) { complaints(projectId: $projectId, filter: { list: all }, first: 10) { edges { node { ${one} key: id } } } }`,
        { projectId: world.projects.a },
      );
      const page = await supervisor.ask<{ complaint: object }>(
        `query ($id: ID!) { complaint(id: $id) { ${one} key: id } }`,
        { id: complaint.id },
      );
      expect(listed.complaints.edges.map(({ node }) => node)).toContainEqual(page.complaint);
    },
  );

  test('PPL-1 the code of its unit is for those who may see units', async () => {
    const [unit] = await world.sql<{ id: string; code: string }>(
      'select id, code from property.unit where project_id = $1 limit 1',
      [world.projects.a],
    );
    const { id } = await desk.register({ unitId: unit?.id });
    const { principal } = world.person('customer-service-supervisor');
    const codeFor = async (...permissions: Permission[]) => {
      const bounds = { id: newId(), permissions, projects: '*' as const };
      const key = { ...principal, kind: 'key' as const, key: bounds };
      const answer = await world.system.ask(key, 'query ($id: ID!) { complaint(id: $id) { unit { code } } }', { id });
      return (answer.data as { complaint: { unit: { code: string } | null } } | null)?.complaint.unit?.code;
    };
    expect(await codeFor('complaint.see', 'unit.see')).toBe(unit?.code);
    expect(await codeFor('complaint.see')).toBeUndefined();
  });
});
