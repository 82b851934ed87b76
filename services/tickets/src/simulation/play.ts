import { Refusal } from '@onedesk/kernel';
import type { Case } from '../complaints/index.ts';
import type { VisitCase } from '../visits/index.ts';
import { happenings } from './happenings.ts';
import { ComplaintPlayed, type Played, Scene, VisitPlayed } from './played.ts';
import type { Stage } from './perform.ts';
import type { Act, Life, Town } from './town.ts';

/** What has been lived: a complaint with its parts, or a visit with its own. */
export type Lived = Case | VisitCase;

/** What becomes of lives up to an instant: each once nothing happens to it any more. Pure, for a seed the same. */
export function* play(lives: Iterable<Life>, town: Town, stage: Stage, until: Date, firstNumber = 1): Generator<Lived> {
  const scene = new Scene(town, stage, firstNumber);
  const going = new Map<string, Played>();
  for (const { life, act, last } of happenings(lives, until)) {
    const played =
      going.get(life.id) ?? (life.about === 'visit' ? new VisitPlayed(life, scene) : new ComplaintPlayed(life, scene));
    if (act === life.registration) going.set(life.id, played);
    else happen(played, act);
    if (!last) continue;
    going.delete(life.id);
    yield* played.lived(until);
  }
  for (const played of going.values()) yield* played.lived(until);
}

/** People are refused now and then: then it did not happen. */
function happen(played: Played, act: Act): void {
  try {
    played.happen(act);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
