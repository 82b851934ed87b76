import { newId } from '@onedesk/kernel';
import { type Estate, estate } from '@onedesk/testkit';
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  OperationTypeNode,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** The texts that break things: signs databases cannot keep, half characters, code of every kind, dates that are none. */
const nastyTexts = [
  '',
  ' ',
  'nul\u0000inside',
  'half \ud800 character',
  '\u202eright to left',
  "'; drop table unit; --",
  '%_\\',
  '{}[]"',
  '${7*7}',
  '𠮷'.repeat(3_000),
  '-1',
  '1e400',
  '99999999999999999999',
  '0000-00-00',
  '2026-02-30',
  '99999-12-31',
  '2026-13',
  '+275760-09-13T00:00:00Z',
  Buffer.from('["x"]').toString('base64url'),
  Buffer.from('["x","y"]').toString('base64url'),
  Buffer.from('[1e99,null]').toString('base64url'),
  Buffer.from('["2026-99-99",{"a":1}]').toString('base64url'),
];
const nastyNumbers = [0, -1, 1, 101, 2_147_483_647, -2_147_483_648];

const schema: GraphQLSchema = buildSchema(
  readFileSync(new URL('../services/gateway/supergraph/staff.api.graphql', import.meta.url), 'utf8'),
);
type RootField = GraphQLField<unknown, unknown>;
const fieldsOf = (root: OperationTypeNode): RootField[] => Object.values(schema.getRootType(root)?.getFields() ?? {});

let world: Estate;
beforeAll(async () => {
  world = await estate({ jobs: false });
});
afterAll(() => world.close());

/** One operation that asks for one root field, its arguments as variables. */
function documentOf(kind: OperationTypeNode, field: RootField): string {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const leaf = isLeafType(getNamedType(field.type));
  return `${kind} ${declared && `(${declared})`} { ${field.name} ${given && `(${given})`} ${leaf ? '' : '{ __typename }'} }`;
}

/** A value of a type with the nasty one wherever it fits; ids that exist take over when `honest`, so that it comes further. */
function valueOf(type: GraphQLInputType, nasty: number, honest: boolean, name: string): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType, nasty, honest, name);
  if (isListType(type)) return [valueOf(type.ofType, nasty, honest, name)];
  if (isInputObjectType(type)) return objectOf(Object.values(type.getFields()), nasty, honest);
  if (isEnumType(type)) return type.getValues()[nasty % type.getValues().length]?.name;
  const text = nastyTexts[nasty % nastyTexts.length];
  if (type.name === 'Boolean') return nasty % 2 === 0;
  if (type.name === 'Int' || type.name === 'Float') return nastyNumbers[nasty % nastyNumbers.length];
  if (name === 'idempotencyKey') return newId();
  if (type.name !== 'ID' || !honest) return text;
  return name === 'projectId' ? world.projects.a : newId();
}

const objectOf = (fields: readonly (GraphQLArgument | GraphQLInputField)[], nasty: number, honest: boolean) =>
  Object.fromEntries(fields.map(({ name, type }) => [name, valueOf(type, nasty, honest, name)]));

/** What went wrong on our side, whatever was sent. */
async function bugsOf(kind: OperationTypeNode, field: RootField): Promise<string[]> {
  const bugs: string[] = [];
  for (const honest of [true, false])
    for (const [nasty, text] of nastyTexts.entries()) {
      const { errors = [] } = await world.itself.attempt(documentOf(kind, field), objectOf(field.args, nasty, honest));
      for (const { extensions, message } of errors)
        if (['INTERNAL', 'UNAVAILABLE', undefined].includes(extensions?.code as string | undefined))
          bugs.push(`${JSON.stringify(text).slice(0, 40)}: ${message}`);
    }
  return bugs;
}

describe('whatever is sent, the answer says what is wrong with it, and nothing breaks on our side:', () => {
  test.each(fieldsOf(OperationTypeNode.QUERY).map((field) => [field.name, field] as const))(
    'the question %s',
    async (_, field) => {
      expect(await bugsOf(OperationTypeNode.QUERY, field)).toEqual([]);
    },
  );
  test.each(fieldsOf(OperationTypeNode.MUTATION).map((field) => [field.name, field] as const))(
    'the command %s',
    async (_, field) => {
      expect(await bugsOf(OperationTypeNode.MUTATION, field)).toEqual([]);
    },
  );
});
