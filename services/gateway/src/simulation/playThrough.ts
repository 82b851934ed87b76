import type { SettableClock } from '@onedesk/kernel';
import type { Principal } from '@onedesk/subgraph';
import { happenings, type Life, type Staff } from '../subgraphs.ts';
import type { System } from '../system.ts';
import { Acting } from './acting.ts';

/** The accounts that play, by the role they play. */
export type Players = Readonly<Record<Staff, Principal>>;

/** How a simulation goes through the system's own commands. */
export interface Playing {
  readonly system: System;
  /** The clock of that system, set as the lives go on. */
  readonly clock: SettableClock;
  readonly players: Players;
  /** Begins every idempotency key: what was done already is not done again. */
  readonly name: string;
  /** At each midnight that passes, before anything of the new day. */
  readonly onDay?: (midnight: Date) => Promise<void>;
  /** How many acts were done when it was cut off; it goes on with the next one. */
  readonly done?: number;
  /** After each act: how many are done now. */
  readonly onAct?: (done: number) => void;
}

/** What came of it. */
export interface Played {
  commands: number;
  /** Commands that were refused, as people are now and then. */
  refused: number;
}

const day = 86_400_000;

/** Plays lives through the commands of the system with its clock set, up to, and not with, an instant. */
export async function playThrough(playing: Playing, lives: Iterable<Life>, until: Date): Promise<Played> {
  const { clock, onDay, onAct, done: before = 0 } = playing;
  const acting = new Acting(playing);
  const played: Played = { commands: 0, refused: 0 };
  let midnight: number | undefined;
  let done = 0;
  for (const { life, act } of happenings(lives, until)) {
    done += 1;
    if (done <= before) {
      midnight = (Math.floor(act.at.getTime() / day) + 1) * day;
      continue;
    }
    // Days are cut in the zone of the town, eight hours before UTC's; it only matters that each is told once.
    midnight ??= Math.ceil(act.at.getTime() / day) * day;
    for (; midnight <= act.at.getTime(); midnight += day) {
      clock.set(new Date(midnight));
      await onDay?.(new Date(midnight));
    }
    clock.set(act.at);
    const outcome = await acting.do(life, act);
    // It was done, and cut off before that was noted.
    if (outcome === 'KeyReused' && done > before + 1) throw new Error(`${act.mutation}: ${outcome}`);
    if (outcome !== 'left') played.commands += 1;
    if (outcome === 'refused') played.refused += 1;
    onAct?.(done);
  }
  clock.set(until);
  await onDay?.(until);
  return played;
}
