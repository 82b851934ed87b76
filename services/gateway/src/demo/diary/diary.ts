import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { civilDate, type CivilDate } from '@onedesk/kernel';
import { playingLock } from '@onedesk/subgraph';
import pg from 'pg';
import type { Config } from '../../config.ts';
import { demoTimeZone } from '../estate.ts';

/** Which year is being lived, kept beside the database: after a restart it is the same one that goes on. */
export interface Diary {
  readonly seed: string;
  readonly lastDay: CivilDate;
  readonly done: boolean;
  /** How many acts of it are done. */
  readonly acts: number;
}

type Place = Pick<Config, 'dataDir' | 'clock'>;
const pathOf = ({ dataDir }: Place) => join(dataDir, 'demo-year.json');

/** The diary as it was left; a new one begins with the year that ends today. */
export function readDiary(place: Place): Diary {
  const path = pathOf(place);
  const blank = { seed: 'one-year', lastDay: civilDate(place.clock.now(), demoTimeZone), done: false, acts: 0 };
  return existsSync(path) ? { ...blank, ...(JSON.parse(readFileSync(path, 'utf8')) as Diary) } : blank;
}

/** Whole or not at all: it may be cut off at any moment. */
export function writeDiary(place: Place, diary: Diary): void {
  const path = pathOf(place);
  writeFileSync(`${path}.new`, JSON.stringify(diary));
  renameSync(`${path}.new`, path);
}

/**
 * Lets no job act on projects until it is ended, or this process has: to be held from before the workers' jobs begin
 * until the year is lived. Null where there is nothing left to live.
 */
export async function holdTheYear(
  config: Place & Pick<Config, 'demoYear' | 'database'>,
): Promise<{ end(): Promise<void> } | null> {
  if (!config.demoYear || readDiary(config).done) return null;
  const client = new pg.Client({ connectionString: config.database('tickets').url });
  // The database goes away when everything stops.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('select pg_advisory_lock($1)', [playingLock]);
  return client;
}
