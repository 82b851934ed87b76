import { type Estate, estate } from '@onedesk/testkit';
import { subgraphs } from '@onedesk/gateway';
import { buildFederatedSchema } from '@onedesk/subgraph';
import { type GraphQLInputObjectType, type GraphQLSchema, getNamedType, isUnionType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** How much there is: whoever adds a table or a root field looks at this suite and says so here. */
const howMany = { tables: 0, mutations: 0, queries: 0 };

/** Tables without a history of their own: working state, or histories themselves. */
const withoutHistory = new Set(['audit', 'feed', 'idempotency', 'migration']);

let world: Estate;
let schemas: Map<string, GraphQLSchema>;

beforeAll(async () => {
  world = await estate();
  schemas = new Map(
    await Promise.all(subgraphs.map(async (one) => [one.name, (await buildFederatedSchema(one)).schema] as const)),
  );
});
afterAll(() => world.close());

interface Table {
  schema: string;
  name: string;
  trigger: boolean;
  rls: boolean;
  forced: boolean;
  project: boolean;
  deletable: boolean;
}

const tables = () =>
  world.sql<Table & Record<string, unknown>>(
    `select n.nspname as schema, c.relname as name, c.relrowsecurity as rls, c.relforcerowsecurity as forced,
            exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'record_change' and t.tgenabled = 'O') as trigger,
            exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'project_id' and not a.attisdropped) as project,
            has_table_privilege('onedesk_' || n.nspname || '_app', c.oid, 'delete') as deletable
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any($1) and c.relkind in ('r', 'p') and not c.relispartition order by 1, 2`,
    [subgraphs.map((one) => one.name)],
  );

const mutations = () =>
  [...schemas].flatMap(([service, schema]) =>
    Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => ({ service, field })),
  );

describe('every table', () => {
  test('PPL-3 keeps a history by the database itself, whoever writes it', async () => {
    const without = (await tables()).filter(
      ({ name, trigger }) => !trigger && !withoutHistory.has(name) && !name.startsWith('pgboss'),
    );
    expect(without.map(({ schema, name }) => `${schema}.${name}`)).toEqual(workingState);
  });

  test('PPL-1 with a project is closed to other projects by row-level security that binds its owner too', async () => {
    const open = (await tables()).filter(
      ({ project, rls, forced, name, schema }) =>
        project && !(rls && (forced || withoutHistory.has(name))) && schema !== 'identity',
    );
    expect(open.map(({ schema, name }) => `${schema}.${name}`)).toEqual([]);
  });

  test('PPL-3 loses nothing: the application may not delete, save for working state', async () => {
    const deletable = (await tables()).filter((table) => table.deletable);
    expect(deletable.map(({ schema, name }) => `${schema}.${name}`)).toEqual(
      workingState.filter((name) => !name.endsWith('.upload')),
    );
  });

  test('PPL-3 nobody rewrites history: audit and feed can be read and nothing else', async () => {
    const rights = await world.sql(
      `select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = any($1) and c.relname ~ '^(audit|feed)' and c.relkind in ('r', 'p')
          and has_table_privilege('onedesk_' || n.nspname || '_app', c.oid, 'insert, update, delete, truncate')`,
      [subgraphs.map((one) => one.name)],
    );
    expect(rights).toEqual([]);
  });

  test('is counted', async () => {
    expect((await tables()).filter(({ name }) => !withoutHistory.has(name))).toHaveLength(howMany.tables);
  });
});

/** Sessions and counted tries come and go; what they mean to people is kept in events. */
const workingState = ['identity.session', 'identity.sign_in_throttle'];

describe('every mutation', () => {
  test('PPL-3 takes an idempotency key, and the version that the caller saw of the record it changes', () => {
    for (const { field } of mutations()) {
      const input = getNamedType(field.args[0]?.type) as GraphQLInputObjectType;
      expect(
        field.args.map((arg) => arg.name),
        field.name,
      ).toEqual(['input']);
      const fields = input.getFields();
      expect(String(fields.idempotencyKey?.type), field.name).toBe('String!');
      if (fields.id && !readsOnly.has(field.name))
        expect(String(fields.expectedVersion?.type), field.name).toBe('Int!');
    }
  });

  test('answers with the record or a named refusal', () => {
    for (const { field } of mutations()) {
      const result = getNamedType(field.type);
      expect(isUnionType(result) && result.getTypes().map((type) => type.name), field.name).toEqual(
        expect.arrayContaining(['Stale', 'NotAllowedNow', 'KeyReused']),
      );
    }
  });

  test('PPL-1 says which permission it needs, and without any role is refused', async () => {
    const nobody = world.somebody('Nobody', []);
    for (const [, schema] of schemas) {
      for (const root of [schema.getQueryType(), schema.getMutationType()]) {
        for (const field of Object.values(root?.getFields() ?? {}).filter(({ name }) => !name.startsWith('_'))) {
          const directives = field.astNode?.directives?.map(({ name }) => name.value) ?? [];
          expect(
            directives.some((name) => name === 'requiresScopes' || name === 'authenticated'),
            field.name,
          ).toBe(true);
        }
      }
    }
    const answer = await nobody.attempt(
      'mutation { createProject(input: { idempotencyKey: "12345678", name: "X" }) { __typename } }',
    );
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  test('is counted', () => {
    expect(mutations()).toHaveLength(howMany.mutations);
    const queries = [...schemas.values()].flatMap((schema) =>
      Object.keys(schema.getQueryType()?.getFields() ?? {}).filter((name) => !name.startsWith('_')),
    );
    expect(queries).toHaveLength(howMany.queries);
  });
});

/** Mutations that change no record, for example an audited read. */
const readsOnly = new Set(['revealIdentity']);
