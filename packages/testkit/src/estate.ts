import { randomBytes } from 'node:crypto';
import { demoProjects, type GraphAnswer, startSystem, type System } from '@onedesk/gateway';
import { type Grant, type Locale, newId, SettableClock } from '@onedesk/kernel';
import { cloneDatabase, dropDatabase } from '@onedesk/postgres';
import { type Principal, systemPrincipal } from '@onedesk/subgraph';
import pg from 'pg';
import type { Logger } from 'pino';
import { inject } from 'vitest';
import { startApart } from './apart.ts';
import { quietLog, runsApart, testVault } from './environment.ts';
import { settled } from './settled.ts';

/** Somebody of the staff at work. */
export interface Person {
  readonly principal: Principal;
  /** Asks the graph; throws when the answer has errors. */
  ask<Data = Record<string, never>>(query: string, variables?: Record<string, unknown>, locale?: Locale): Promise<Data>;
  /** Asks the graph; errors are part of the answer. */
  attempt<Data = Record<string, never>>(
    query: string,
    variables?: Record<string, unknown>,
    locale?: Locale,
  ): Promise<GraphAnswer<Data>>;
}

/** The whole system in one process on a database of its own, with named people and a clock one can set. */
export interface Estate {
  readonly system: System;
  readonly clock: SettableClock;
  /** The database's URL, as superuser. */
  readonly url: string;
  /** A has the small demo estate, B is empty. */
  readonly projects: { readonly a: string; readonly b: string };
  /** A demo account by username, such as `clerk`, `receptionist`, `clerk-a`. */
  person(username: string): Person;
  /** Somebody holding exactly these roles; has no account. */
  somebody(name: string, grants: readonly Grant[]): Person;
  /** The system itself. */
  readonly itself: Person;
  /** SQL as superuser: looks behind the scenes. */
  sql<Row extends pg.QueryResultRow = pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Waits until every projection has all that was written so far; with `jobs: false` it lets them. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** How an estate is opened. */
export interface EstateOptions {
  /** Sets the clock, by default to the present. */
  readonly at?: string;
  /** False: nothing happens by itself. */
  readonly jobs?: boolean;
  readonly log?: Logger;
  /** Property, tickets and finance answer over HTTP, each call signed; by default as `ONEDESK_APART` says. */
  readonly apart?: boolean;
}

/** Opens an estate. Close it after the file's tests. */
export async function estate(given: EstateOptions = {}): Promise<Estate> {
  const options = { apart: runsApart, ...given };
  const adminUrl = inject('adminUrl');
  const name = `estate_${randomBytes(6).toString('hex')}`;
  const url = await cloneDatabase(adminUrl, inject('template'), name);
  const clock = new SettableClock(options.at ?? new Date());
  const database = () => ({ url, ownerUrl: url, poolSize: 6 });
  const environment = { database, clock, vault: testVault, log: options.log ?? quietLog, jobs: options.jobs };
  const system = await (options.apart ? startApart(environment) : startSystem(environment));
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  // The database goes away while connections are still closing.
  pool.on('error', () => undefined);
  const sql = async <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) =>
    (await pool.query<Row>(text, values)).rows;
  const people = await readPeople(sql);
  const projectId = async (project: string) =>
    (await sql<{ id: string }>('select id from property.project where name = $1', [project]))[0]?.id ?? '';
  return {
    system,
    clock,
    url,
    sql,
    projects: { a: await projectId(demoProjects.a), b: await projectId(demoProjects.b) },
    person(username) {
      const principal = people.get(username);
      if (!principal) throw new Error(`there is no demo account "${username}"`);
      return personOf(system, principal);
    },
    somebody: (who, grants) => personOf(system, { id: newId(), name: who, kind: 'staff', audience: 'staff', grants }),
    itself: personOf(system, systemPrincipal('test', 'Test')),
    settled: () => settled(system, sql, options.jobs !== false),
    async close() {
      await system.stop();
      await pool.end();
      await dropDatabase(adminUrl, name);
    },
  };
}

function personOf(system: System, principal: Principal): Person {
  return {
    principal,
    attempt: (query, variables, locale) => system.ask(principal, query, variables, locale),
    async ask(query, variables, locale) {
      const answer = await system.ask(principal, query, variables, locale);
      if (answer.errors?.length)
        throw new Error(
          answer.errors.map((error) => `${error.message} ${JSON.stringify(error.extensions)}`).join('\n'),
        );
      return answer.data as never;
    },
  };
}

async function readPeople(sql: (text: string) => Promise<pg.QueryResultRow[]>): Promise<Map<string, Principal>> {
  const rows = await sql(
    `select a.id, a.username, a.name, coalesce(json_agg(json_build_object('role', g.role, 'projectId', g.project_id, 'buildingIds', g.building_ids)) filter (where g.role is not null), '[]') as grants
       from identity.account a left join identity.account_grant g on g.account_id = a.id and g.revoked_at is null group by a.id`,
  );
  return new Map(
    rows.map(({ id, username, name, grants }) => [username, { id, name, kind: 'staff', audience: 'staff', grants }]),
  );
}

/** A fresh idempotency key. */
export const key = (): string => newId();
