import { createHash } from 'node:crypto';

/** A unit of the soak, whom it is charged to, and the account that its first charge opened. */
export interface SoakUnit {
  projectId: string;
  feeItemId: string;
  unitId: string;
  accountId: string;
}

/** One command of a lane: what it does follows from the lane and its place alone, so that it is the same after a kill. */
export type Operation =
  | { do: 'charge'; unit: SoakUnit; month: string; amount: string }
  | { do: 'pay'; unit: SoakUnit; amount: string; method: string }
  /** Takes back what the earlier command of this place made. */
  | { do: 'void' | 'reverse'; of: number };

/** The key of a command; the same at every attempt. */
export const keyOf = (lane: number, place: number): string => `soak:${lane}:${place}`;

/** How far back a command looks for something to take back. */
const reach = 24;

export function operation(lane: number, place: number, units: readonly SoakUnit[]): Operation {
  const draw = drawn(lane, place);
  const kind = kindOf(draw(0) % 100);
  if (kind === 'void' || kind === 'reverse') {
    const of = earlier(lane, place, kind === 'void' ? 'pay' : 'charge');
    if (of !== null) return { do: kind, of };
  }
  const unit = units[draw(1) % units.length];
  if (!unit) throw new Error('there are no units');
  const fen = 1 + (draw(2) % (draw(3) % 50 === 0 ? 100_000_000 : 90_000));
  const amount = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
  if (kind === 'charge' || kind === 'reverse') {
    const month = `202${draw(4) % 6}-${String(1 + (draw(5) % 12)).padStart(2, '0')}`;
    return { do: 'charge', unit, month, amount };
  }
  return { do: 'pay', unit, amount, method: ['cash', 'card', 'wechat', 'alipay'][draw(4) % 4] ?? 'cash' };
}

function kindOf(percent: number): Operation['do'] {
  if (percent < 34) return 'charge';
  if (percent < 80) return 'pay';
  return percent < 92 ? 'void' : 'reverse';
}

/** The latest earlier place of the lane with a command of the kind that was not chosen by another; null without one. */
function earlier(lane: number, place: number, kind: 'pay' | 'charge'): number | null {
  for (let back = 1 + (drawn(lane, place)(6) % 4); back <= Math.min(reach, place); back++) {
    const percent = drawn(lane, place - back)(0) % 100;
    if (kindOf(percent) === kind) return place - back;
  }
  return null;
}

/** Numbers of chance that are the same for the same lane and place. */
function drawn(lane: number, place: number): (nth: number) => number {
  const bytes = createHash('sha256').update(`${lane}:${place}`).digest();
  return (nth) => bytes.readUInt32BE(nth * 4);
}
