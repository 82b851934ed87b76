import { setTimeout as pause } from 'node:timers/promises';
import { type Reader, type Resources, systemPrincipal } from '@onedesk/subgraph';
import { type DocumentSource, served } from '../../documents/index.ts';
import { addressesInUse, documentsInUse, registryRevision } from './apps.queries.ts';

/** What the HTTP doors have to know of the registered apps. */
interface View {
  readonly revision: number;
  readonly origins: readonly string[];
  readonly documents: ReadonlyMap<string, string>;
}

/** How old (ms) what is told may be; what is told when something is missing; what a page is told that is about to be opened. */
const age = { usual: 1_000, atMiss: 100, atOpening: 0 };
/** How long (ms) a page waits for a database that does not answer. */
const patience = 500;
const itself = systemPrincipal('00000000-0000-7000-8000-000000000005', 'registry of apps');

/**
 * The registry as one worker knows it: looks once a second whether anything changed, so all workers agree within that.
 * While the database is away the last that was known stays.
 */
export class RegistryView implements DocumentSource {
  readonly #resources: Pick<Resources, 'db' | 'log'>;
  #view: View = { revision: -1, origins: [], documents: new Map() };
  #lookedAt = -Infinity;
  #looking: Promise<void> | null = null;

  constructor(resources: Pick<Resources, 'db' | 'log'>) {
    this.#resources = resources;
  }

  /** Where scripts of apps in use come from, such as `https://meters.example.com`. */
  async origins(): Promise<readonly string[]> {
    // A page keeps its policy until it is loaded again: it gets the one of this moment.
    await Promise.race([this.#look(age.atOpening), pause(patience, null, { ref: false })]);
    return this.#view.origins;
  }

  /** The text of a document that an app in use sends, by its SHA-256 in hex. Looks again before it says no. */
  async find(hash: string): Promise<string | undefined> {
    await this.#look(this.#view.documents.has(hash) ? age.usual : age.atMiss);
    return this.#view.documents.get(hash);
  }

  #look(oldest: number): Promise<void> | undefined {
    if (this.#looking && oldest > 0) return this.#looking;
    if (performance.now() - this.#lookedAt < oldest) return undefined;
    return (this.#looking ??= this.#lookNow().finally(() => {
      this.#looking = null;
    }));
  }

  async #lookNow(): Promise<void> {
    this.#lookedAt = performance.now();
    try {
      this.#view = await this.#resources.db.read(itself, (db) => readView(db, this.#view));
    } catch (error) {
      this.#resources.log.warn({ err: error }, 'the registry of apps cannot be read: what was known stays');
    }
  }
}

async function readView(db: Reader, before: View): Promise<View> {
  const revision = await registryRevision(db);
  if (revision === before.revision) return before;
  const addresses = await addressesInUse(db);
  const documents = await documentsInUse(db);
  return {
    revision,
    origins: [...new Set(addresses.map((address) => new URL(address).origin))].toSorted(),
    documents: served(Object.fromEntries(documents.map(({ hash, text }) => [hash, text]))),
  };
}
