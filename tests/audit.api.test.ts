import { readFileSync } from 'node:fs';
import { subgraphs } from '@onedesk/gateway';
import { type Estate, estate } from '@onedesk/testkit';
import { Kind, type ObjectTypeDefinitionNode, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordTypes } from '../frontends/admin/src/audit/recordLinks.ts';
import { silentFields } from '../frontends/admin/src/ui/silentFields.ts';
import en from '../frontends/desk/src/messages/en.ts';
import zhCN from '../frontends/desk/src/messages/zh-CN.ts';

let world: Estate;
beforeAll(async () => {
  world = await estate();
});
afterAll(() => world.close());

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
type Words = Record<'recordType' | 'action' | 'field', Record<string, string>>;
const languages = (['zh-CN', 'en'] as const).map(
  (language) => JSON.parse(read(`frontends/admin/src/locales/${language}.json`)) as Words,
);
const camel = (column: string): string => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Tables that keep a history: the type of their records, and the columns that can stand in it. */
const guarded = () =>
  world.sql<{ service: string; type: string; columns: string[] }>(
    `select n.nspname as service, t.args[1] as type,
            array(select attname::text from pg_attribute a where a.attrelid = t.tgrelid and a.attnum > 0 and not a.attisdropped
                     and a.atttypid <> 'uuid'::regtype and a.attname <> all (string_to_array(t.args[4], ','))
                     and a.attname <> all (array['id', 'project_id', 'created_at', 'updated_at', 'version']) order by 1) as columns
       from (select tgrelid, string_to_array(encode(tgargs, 'escape'), '\\000') as args
               from pg_trigger where tgname = 'record_change') t
       join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any($1) order by 1, 2`,
    [subgraphs.map(({ name }) => name)],
  );

describe('the page of the audit', () => {
  test('PPL-3 offers every type of record that a service keeps a history of, and names it', async () => {
    const tables = await guarded();
    for (const { name } of subgraphs) {
      const kept = tables.filter(({ service }) => service === name).map(({ type }) => type);
      const offered: readonly string[] = recordTypes[name as keyof typeof recordTypes];
      expect(offered.toSorted(), name).toEqual([...new Set(kept)].toSorted());
    }
    for (const { recordType } of languages) {
      expect(tables.filter(({ type }) => !recordType[type])).toEqual([]);
    }
  });

  test('PPL-3 names every field that a history can hold', async () => {
    const columns = (await guarded()).flatMap((table) => table.columns.map((column) => [table.type, column] as const));
    for (const { field } of languages) {
      const without = columns.filter(
        ([, column]) => !field[camel(column)] && !unseen.has(column) && !silentFields.has(camel(column)),
      );
      expect(without).toEqual([]);
    }
  });

  test('PPL-3 names every command', () => {
    const schema = parse(read('services/gateway/supergraph/staff.api.graphql'));
    const mutation = schema.definitions.find(
      (one): one is ObjectTypeDefinitionNode =>
        one.kind === Kind.OBJECT_TYPE_DEFINITION && one.name.value === 'Mutation',
    );
    const commands = mutation?.fields?.map(({ name }) => name.value) ?? [];
    expect(commands.length).toBeGreaterThan(50);
    for (const { action } of languages) expect(commands.filter((command) => !action[command])).toEqual([]);
  });
});

test('PPL-3 the histories of a unit and of a person name every field of what stands in them', async () => {
  const shown = ['Unit', 'UseFact', 'UnitRole', 'Party', 'Contact', 'Tenancy'];
  const columns = (await guarded()).filter(({ type }) => shown.includes(type)).flatMap((table) => table.columns);
  for (const { fields } of [zhCN, en]) {
    expect(columns.filter((column) => !(camel(column) in fields) && !silentFields.has(camel(column)))).toEqual([]);
  }
});

/** Columns that the services hide from their histories. */
const people = ['actor_id', 'actor_name', 'author_id', 'author_name', 'closed_by', 'closed_by_id', 'by_id', 'owner_id'];
const onComplaints = ['assignee_id', 'asked_by_id', 'caller_id', 'registered_by_id', 'signed_by_id', 'tracker_id'];
const onVisits = ['receptionist_id', 'to_id', 'closed_by_name', 'withdrawn_by_name'];
const ofAnnouncements = ['not_to', 'to_persons', 'once'];
const unseen = new Set([
  ...people,
  ...onComplaints,
  ...onVisits,
  ...ofAnnouncements,
  'person_id',
  'command_key',
  'year',
]);
