import type { Locale } from '@onedesk/kernel';
import type { Clock } from '@onedesk/kernel';
import { forbidden, type Permission, type Place } from '@onedesk/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { Logger } from 'pino';
import type { Database, Reader } from './database.ts';
import { may, type Principal } from './principal.ts';
import type { Vault } from './vault.ts';

/** What a request brings to every subgraph, in process or apart. */
export interface RequestContext {
  readonly principal: Principal | null;
  readonly requestId: string;
  readonly locale: Locale;
}

/**
 * The other services, as this one asks them: as the system, outside any command. A command never waits for another
 * service: what it needs of others stands in this service's own copy, which a projection keeps.
 */
export interface Peers {
  /** The data of an operation of one service's own schema; throws when it answers with errors or cannot be reached. */
  ask<Data>(service: string, query: string, variables?: Record<string, unknown>): Promise<Data>;
}

/** For a service that runs alone: nobody answers. */
export const noPeers: Peers = {
  ask: (service) => Promise.reject(new Error(`the service "${service}" does not run`)),
};

/** What a running subgraph works with. */
export interface Resources {
  readonly db: Database;
  readonly peers: Peers;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly log: Logger;
}

/** Loads many records by key in one read; results in the order of the keys. */
export type Batch<Key, Value> = (keys: readonly Key[], context: Context) => Promise<(Value | null)[]>;

/** One operation in one subgraph: who asks, in which language, and the ways to the data. */
export class Context {
  readonly principal: Principal;
  readonly requestId: string;
  readonly locale: Locale;
  readonly resources: Resources;
  readonly #loaders: Map<unknown, DataLoader<unknown, unknown>>;
  /** What was asked before: every record of a list asks the same. */
  readonly #permitted = new Map<Permission, Map<string | null | undefined, boolean>>();

  constructor(request: RequestContext & { principal: Principal }, resources: Resources) {
    this.principal = request.principal;
    this.requestId = request.requestId;
    this.locale = request.locale;
    this.resources = resources;
    this.#loaders = new Map();
  }

  /** The present, as the clock of this system has it. */
  get now(): Date {
    return this.resources.clock.now();
  }

  /** Reads within the principal's projects. Every read of a service goes through here. */
  read<Result>(work: (db: Reader) => Promise<Result>): Promise<Result> {
    return this.resources.db.read(this.principal, work);
  }

  /** One record by its key, batched with the others that this operation asks for. */
  load<Key, Value>(batch: Batch<Key, Value>, key: Key): Promise<Value | null> {
    let loader = this.#loaders.get(batch) as DataLoader<Key, Value | null> | undefined;
    if (!loader) {
      loader = new DataLoader<Key, Value | null>((keys) => batch(keys, this), { maxBatchSize: 500 });
      this.#loaders.set(batch, loader);
    }
    return loader.load(key);
  }

  /** Whether the principal holds the permission in the project, or in one building of it (without either: anywhere). */
  may(permission: Permission, at?: string | Place | null): boolean {
    if (typeof at === 'object' && at) return may(this.principal, permission, at);
    let known = this.#permitted.get(permission);
    if (!known) this.#permitted.set(permission, (known = new Map()));
    let permitted = known.get(at);
    if (permitted === undefined) known.set(at, (permitted = may(this.principal, permission, at)));
    return permitted;
  }

  /** Throws FORBIDDEN unless the principal holds the permission there. */
  require(permission: Permission, at?: string | Place | null): void {
    if (!this.may(permission, at)) throw forbidden(permission);
  }
}

/** A mutation's context: besides, its one transaction. */
export class CommandContext extends Context {
  readonly em: EntityManager;
  /** Reads inside the transaction: sees what it has flushed. */
  readonly db: Reader;

  constructor(base: Context, em: EntityManager, db: Reader) {
    super(base, base.resources);
    this.em = em;
    this.db = db;
  }

  /** Reads on the command's own connection: a second one could wait for those that wait for this command. */
  override read<Result>(work: (db: Reader) => Promise<Result>): Promise<Result> {
    return work(this.db);
  }
}
