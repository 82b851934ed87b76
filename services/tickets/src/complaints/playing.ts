/**
 * The database's lock that a simulation holds while it plays the past: jobs, which see the present, leave what has not
 * been lived yet alone. It is gone when its holder is.
 */
export const playingLock = 742_100;

/** Whether a simulation plays the past now; asked within a transaction. */
export const isPlayingSql = `select not pg_try_advisory_xact_lock_shared(${playingLock}) as playing`;
