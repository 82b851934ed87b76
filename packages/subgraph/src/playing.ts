import type { Resources } from './context.ts';
import { systemPrincipal } from './principal.ts';

/**
 * The lock in a service's database that a simulation holds while it plays a project's past. It is gone when its holder
 * is.
 */
export const playingLock = 742_100;

/** Whether a simulation plays the past now. */
export async function isPlaying({ db }: Resources): Promise<boolean> {
  // Shared, and given back with the statement: those who ask are in nobody's way.
  const text = `select not pg_try_advisory_xact_lock_shared(${playingLock}) as playing`;
  const row = await db.read(systemPrincipal('system', '系统'), (reader) => reader.row<{ playing: boolean }>(text));
  return row?.playing ?? false;
}
