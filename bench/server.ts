import { migrateAll } from '@onedesk/gateway';
import { createDatabase, type Postgres, startThrowawayPostgres } from '@onedesk/postgres';
import { randomBytes } from 'node:crypto';
import { type Estate, fillEstate, type Size } from './estate.ts';
import { logSettings } from './plans.ts';
import type { Databases } from './running.ts';

/** A throwaway PostgreSQL with the estate in it. Nobody minds losing it: commits do not wait for the disk. */
export interface Server {
  readonly postgres: Postgres;
  readonly databases: Databases;
  readonly estate: Estate;
}

const settings = { shared_buffers: '1GB', max_wal_size: '8GB', maintenance_work_mem: '256MB', ...logSettings };

export async function startServer(size: Size): Promise<Server> {
  const postgres = await startThrowawayPostgres(settings);
  try {
    const ownerUrl = await createDatabase(postgres.url('postgres'), 'bench');
    await migrateAll(() => ({ url: ownerUrl, ownerUrl }));
    const estate = await fillEstate(ownerUrl, size, randomBytes(32));
    return { postgres, databases: { ownerUrl, boundUrl: postgres.url('bench', 'bench_peer') }, estate };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
