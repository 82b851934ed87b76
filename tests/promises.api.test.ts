import { type Estate, estate } from '@onedesk/testkit';
import { subgraphs } from '@onedesk/gateway';
import { buildFederatedSchema } from '@onedesk/subgraph';
import {
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type TypeNode,
  type UnionTypeDefinitionNode,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** How much there is: whoever adds a table or a root field looks at this suite and says so here. */
const howMany = { tables: 57, mutations: 114, queries: 92, subscriptions: 1 };

/** Tables without a history of their own: histories themselves, and what is derived from a table that has one. */
const kindsOfImport = ['import', 'tenancy_import', 'arrears_import'];
const derived = ['party_term', 'complaint_gram', ...kindsOfImport.flatMap((one) => [`${one}_fault`, `${one}_row`])];
/** The bytes of an upload never change and are too many for the audit; what a job does is told by its import. */
const beside = ['upload_content', 'attachment_chunk', ...kindsOfImport.map((one) => `${one}_job`)];
/** Other services' records as projections keep them; the history is at the source. */
const copiedEstate = ['project_copy', 'building_copy', 'unit_copy', 'unit_role_copy', 'unit_account_copy'];
const copiedStaff = ['staff_copy', 'staff_grant_copy', 'department_copy', 'department_member_copy'];
const copied = [...copiedEstate, ...copiedStaff];
const platform = ['audit', 'audit_subject', 'feed', 'feed_origin', 'idempotency', 'migration'];
/** Only ever added to, and told by the entry they belong to; the counter and the head of the chain count others. */
const ledger = ['ledger_posting', 'receipt_counter', 'ledger_chain', 'ledger_witness'];
/** Who is told follows from an announcement, which has its history; mails wait for their server. */
const told = ['announcement_told', 'notification', 'mail'];
const withoutHistory = new Set([...platform, ...derived, ...beside, ...copied, ...ledger, ...told]);

let world: Estate;
let definitions: Map<string, readonly DefinitionNode[]>;

beforeAll(async () => {
  world = await estate();
  definitions = new Map(
    await Promise.all(
      subgraphs.map(async (one) => [one.name, parse((await buildFederatedSchema(one)).sdl).definitions] as const),
    ),
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

/** The root fields of all services, each with its service's definitions. */
function rootFields(
  root: 'Query' | 'Mutation' | 'Subscription',
): { field: FieldDefinitionNode; all: readonly DefinitionNode[] }[] {
  return [...definitions.values()].flatMap((all) =>
    all
      .filter(
        (one): one is ObjectTypeDefinitionNode => one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === root,
      )
      .flatMap((type) => (type.fields ?? []).map((field) => ({ field, all }))),
  );
}

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

const definitionOf = (all: readonly DefinitionNode[], type: TypeNode): DefinitionNode | undefined =>
  all.find((one) => 'name' in one && one.name?.value === nameOf(type));

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
        project && !(rls && (forced || (withoutHistory.has(name) && !copied.includes(name)))) && schema !== 'identity',
    );
    expect(open.map(({ schema, name }) => `${schema}.${name}`)).toEqual([]);
  });

  test('PPL-3 loses nothing: the application may not delete, save for working state and copies', async () => {
    const deletable = (await tables()).filter((table) => table.deletable && !copied.includes(table.name));
    expect(deletable.map(({ schema, name }) => `${schema}.${name}`)).toEqual(
      workingState.filter((name) => name !== 'identity.key_budget'),
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

/** Sessions and counted tries come and go; what they mean to people is kept in events. A minute's budget is over with it. */
const workingState = [
  'identity.key_budget',
  'identity.session',
  'identity.sign_in_throttle',
  'tickets.attachment_upload',
];

describe('every mutation', () => {
  test('PPL-3 takes an idempotency key, and the version that the caller saw of the record it changes', () => {
    for (const { field, all } of rootFields('Mutation')) {
      const name = field.name.value;
      expect(
        field.arguments?.map((argument) => argument.name.value),
        name,
      ).toEqual(['input']);
      const type = field.arguments?.[0]?.type as TypeNode;
      const input = definitionOf(all, type) as InputObjectTypeDefinitionNode;
      const fields = new Map(input.fields?.map((one) => [one.name.value, print(one.type)]));
      expect(fields.get('idempotencyKey'), name).toBe('String!');
      if (fields.has('id') && !readsOnly.has(name) && !addsOnly.has(name) && !makes.has(name))
        expect(fields.get('expectedVersion'), name).toBe('Int!');
    }
  });

  test('answers with the record or a named refusal', () => {
    for (const { field, all } of rootFields('Mutation')) {
      const union = definitionOf(all, field.type) as UnionTypeDefinitionNode;
      const members = union.types?.map((type) => type.name.value);
      expect(members, field.name.value).toEqual(expect.arrayContaining(['Stale', 'NotAllowedNow', 'KeyReused']));
    }
  });

  test('PPL-1 says which permission it needs, and without any role is refused', async () => {
    for (const { field } of [...rootFields('Query'), ...rootFields('Mutation'), ...rootFields('Subscription')]) {
      const directives = field.directives?.map(({ name }) => name.value) ?? [];
      const guarded = directives.some((name) => name === 'requiresScopes' || name === 'authenticated');
      expect(guarded, field.name.value).toBe(true);
    }
    const answer = await world
      .somebody('Nobody', [])
      .attempt('mutation { createProject(input: { idempotencyKey: "12345678", name: "X" }) { __typename } }');
    expect(answer.errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });

  test('is counted', () => {
    expect(rootFields('Mutation')).toHaveLength(howMany.mutations);
    expect(rootFields('Query')).toHaveLength(howMany.queries);
    expect(rootFields('Subscription')).toHaveLength(howMany.subscriptions);
  });
});

/** Mutations that change no record, for example an audited read. */
const readsOnly = new Set(['revealIdentity']);
/** Mutations that change no record but add to it: done a second time they are refused by what is there. */
const addsOnly = new Set(['reverseCharge']);
/** Mutations whose `id` is the new record's, chosen by the caller. */
const makes = new Set(['registerComplaint']);
