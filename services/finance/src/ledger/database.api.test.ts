import { type Estate, estate } from '@onedesk/testkit';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attacks, before, charging, id, world as books } from './attacks.fixtures.ts';

let world: Estate;
let db: pg.Client;

beforeAll(async () => {
  world = await estate({ jobs: false });
  db = new pg.Client({ connectionString: world.url });
  await db.connect();
  await db.query(`set search_path = finance; set app.projects = '*'`);
  await db.query(
    `insert into fee_item (id, project_id, name) values (${books.item}, ${books.p}, '物业费'), (${books.itemOfQ}, ${books.q}, '物业费')`,
  );
  await db.query(`begin; set local role onedesk_finance_app; ${before.join(';')}; commit`);
});
afterAll(async () => {
  await db.end();
  await world.close();
});

type Role = 'app' | 'owner';

/** Tries statements as a role, up to what happens at the commit; keeps nothing. Returns what the database said. */
async function attempt(role: Role, statements: string[], first?: string): Promise<pg.DatabaseError | null> {
  try {
    await db.query('begin');
    if (first) await db.query(first);
    await db.query(`set local role onedesk_finance_${role}`);
    for (const sql of statements) await db.query(sql);
    await db.query('set constraints all immediate');
    return null;
  } catch (error) {
    return error as pg.DatabaseError;
  } finally {
    await db.query('rollback');
  }
}

/** The ledger's tables. */
const tables = [
  'ledger_account',
  'ledger_entry',
  'charge',
  'ledger_posting',
  'receipt',
  'receipt_counter',
  'ledger_chain',
  'closed_month',
];

describe.each(attacks)('LED-1 the database refuses $tries', ({ guard, sql, without }) => {
  test.each(['app', 'owner'] as const)(`by ${guard}, from the %s`, async (role) => {
    expect(await attempt(role, sql)).toMatchObject({ constraint: guard });
  });

  test('and nothing else would', async () => {
    expect((await attempt('app', sql, without))?.constraint).not.toBe(guard);
  });
});

describe.each(tables)('LED-1 what stands in %s', (table) => {
  test('is not changed, deleted or emptied by the application: it has no right to', async () => {
    const [rights] = await world.sql(
      `select bool_or(has_table_privilege('onedesk_finance_app', c.oid, 'update, delete, truncate, references, trigger')) or bool_or(has_any_column_privilege('onedesk_finance_app', c.oid, 'update')) as any
         from pg_class c where c.oid = ('finance.' || $1)::regclass`,
      [table],
    );
    expect(rights).toEqual({ any: false });
    for (const sql of [
      `update ${table} set project_id = project_id`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ]) {
      expect(await attempt('app', [sql]), sql).toMatchObject({ code: '42501' });
    }
  });

  test('is not changed, deleted or emptied by the owner either', async () => {
    const some =
      table === 'closed_month'
        ? [`insert into closed_month (id, project_id, month) values (${id(72)}, ${books.p}, '2026-01-01')`]
        : [];
    for (const sql of [
      `update ${table} set project_id = project_id`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ]) {
      const refusal = await attempt('owner', [...some, sql]);
      expect(refusal?.message, sql).toMatch(/^ledger: (update|delete|truncate) of \w+ is refused$/);
    }
  });
});

describe('LED-1 the application cannot say', () => {
  const derived: [string, string[]][] = [
    ['ledger_account', ['balance_fen', 'prepaid_fen', 'version', 'created_at']],
    ['ledger_entry', ['actor_id', 'actor_name', 'at', 'seq', 'previous_hash', 'hash']],
    ['charge', ['open_fen', 'reversed']],
    ['ledger_posting', ['id']],
    ['receipt', ['year', 'number', 'voided_by_entry', 'version']],
    ['closed_month', ['closed_at', 'closed_by_id', 'closed_by']],
    ['receipt_counter', ['project_id', 'year', 'last']],
    ['ledger_chain', ['project_id', 'seq', 'hash']],
  ];
  test.each(derived)('in %s what the database finds out by itself', async (table, columns) => {
    const rows = await world.sql<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = ('finance.' || $1)::regclass and attnum > 0 and not attisdropped
          and not has_column_privilege('onedesk_finance_app', attrelid, attnum, 'insert') order by attnum`,
      [table],
    );
    expect(rows.map(({ name }) => name)).toEqual(columns);
  });
});

test('LED-1 the guards are these, and each is attacked or cannot be reached', async () => {
  const rows = await world.sql<{ name: string }>(
    `select conname as name from pg_constraint where conrelid = any (select ('finance.' || unnest($1::text[]))::regclass) and contype in ('c', 'f', 'u')
     union select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid where i.indrelid = any (select ('finance.' || unnest($1::text[]))::regclass) and i.indisunique and not i.indisprimary
     order by 1`,
    [tables],
  );
  // Targets of foreign keys, and what only triggers write: their places and numbers cannot be given.
  const beyondReach = [
    'charge_of_account',
    'ledger_account_project',
    'ledger_entry_place',
    'ledger_entry_project',
    'receipt_number',
    'receipt_voided_by',
  ];
  const attacked = new Set(attacks.map(({ guard }) => guard));
  expect(rows.map(({ name }) => name).filter((name) => !attacked.has(name))).toEqual(beyondReach);
  expect(attacked.size).toBe(45);
  const triggers = await world.sql<{ name: string }>(
    `select tgrelid::regclass::text || '.' || tgname as name from pg_trigger where tgrelid = any (select ('finance.' || unnest($1::text[]))::regclass) and not tgisinternal and tgenabled = 'O' order by 1`,
    [tables],
  );
  expect(triggers).toHaveLength(31);
});

test('LED-1 nothing of an entry may be left out but what it need not have', async () => {
  const rows = await world.sql<{ name: string }>(
    `select c.relname || '.' || attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attrelid = any (select ('finance.' || unnest($1::text[]))::regclass) and attnum > 0 and not attisdropped and not attnotnull order by 1`,
    [tables],
  );
  expect(rows.map(({ name }) => name)).toEqual([
    'charge.import_id',
    'charge.remark',
    'ledger_account.fee_item_id',
    'ledger_account.party_id',
    'ledger_account.unit_id',
    'ledger_entry.hash',
    'ledger_entry.import_id',
    'ledger_entry.previous_hash',
    'ledger_entry.reason',
    'ledger_entry.reverses',
    'ledger_entry.seq',
    'ledger_posting.charge_id',
    'receipt.payer_id',
    'receipt.reference',
    'receipt.voided_by_entry',
  ]);
  const keys = await world.sql(
    `select 1 from pg_constraint where contype = 'p' and conrelid = any (select ('finance.' || unnest($1::text[]))::regclass)`,
    [tables],
  );
  expect(keys).toHaveLength(tables.length);
});

describe('PPL-1 a principal of another project', () => {
  const inQ = `set local app.projects = ${books.q}`;

  test.each(tables)('sees nothing of p in %s', async (table) => {
    await db.query(`begin; ${inQ}; set local role onedesk_finance_app`);
    const { rows } = await db.query(`select count(*)::int as n from ${table} where project_id = ${books.p}`);
    await db.query('rollback');
    expect(rows).toEqual([{ n: 0 }]);
  });

  test('enters nothing in p', async () => {
    // What is charged is refused for its account, which this principal does not see.
    const [entered, , ...posted] = charging(id(99), id(98), books.other, 10);
    for (const sql of [entered ?? '', ...posted]) {
      expect(await attempt('app', [inQ, sql]), sql).toMatchObject({ code: '42501' });
    }
  });
});

test('LED-1 what is entered is stamped by the database: nobody enters something in another’s name', async () => {
  const [row] = await world.sql(`select actor_id, actor_name from finance.ledger_entry where id = ${books.charged}`);
  expect(row).toEqual({ actor_id: 'sql:postgres', actor_name: 'postgres' });
});
