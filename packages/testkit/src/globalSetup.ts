import { createAuth, migrateAll, seedDemo, startSystem } from '@onedesk/gateway';
import { systemClock } from '@onedesk/kernel';
import { createDatabase, startThrowawayPostgres } from '@onedesk/postgres';
import type { TestProject } from 'vitest/node';
import { quietLog, testAuthConfig, testVault } from './environment.ts';

/** The database that every test file gets a copy of: migrated, with the demo estate and its accounts. */
const template = 'onedesk_template';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A superuser's URL of the test server. */
    adminUrl: string;
    template: string;
  }
}

/** Starts one real PostgreSQL for all API tests and makes the template. */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startThrowawayPostgres({ max_connections: '300' });
  try {
    await makeTemplate(await createDatabase(postgres.url('postgres'), template));
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  project.provide('adminUrl', postgres.url('postgres'));
  project.provide('template', template);
  return () => postgres.stop();
}

async function makeTemplate(url: string): Promise<void> {
  const database = () => ({ url, ownerUrl: url });
  await migrateAll(database);
  const system = await startSystem({ database, clock: systemClock, vault: testVault, log: quietLog, jobs: false });
  const identity = system.subgraphs.get('identity');
  if (!identity) throw new Error('identity does not run');
  const auth = createAuth({ resources: identity.resources, config: { ...testAuthConfig, databaseUrl: url } });
  await seedDemo(system, auth, null);
  for (const subgraph of system.subgraphs.values()) await subgraph.settle();
  await auth.stop();
  await system.stop();
}
