import type { Locale, SettableClock } from '@onedesk/kernel';
import type { Principal } from '@onedesk/subgraph';
import { type Act, happenings, type Life, type Staff } from '../subgraphs.ts';
import type { System } from '../system.ts';

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
  const { clock, onDay } = playing;
  const played: Played = { commands: 0, refused: 0 };
  const counts = new Map<string, number>();
  let midnight: number | undefined;
  for (const { life, act } of happenings(lives, until)) {
    // Days are cut in the zone of the town, eight hours before UTC's; it only matters that each is told once.
    midnight ??= Math.ceil(act.at.getTime() / day) * day;
    for (; midnight <= act.at.getTime(); midnight += day) {
      clock.set(new Date(midnight));
      await onDay?.(new Date(midnight));
    }
    clock.set(act.at);
    const n = counts.get(life.id) ?? 0;
    counts.set(life.id, n + 1);
    const done = await new Acting(playing, life, `${playing.name}:${life.id}:${n}`).do(act);
    played.commands += 1;
    if (!done) played.refused += 1;
  }
  clock.set(until);
  await onDay?.(until);
  return played;
}

interface Standing {
  version: number;
  clocks: { id: string; kind: string; endedAt: string | null }[];
  extensions: { id: string; status: string }[];
  referrals: { id: string }[];
}

const standing = `query ($id: ID!) { complaint(id: $id) { version clocks { id kind endedAt } extensions { id status } referrals { id } } }`;
const locale: Locale = 'zh-CN';

/** One act of one life. */
class Acting {
  readonly #playing: Playing;
  readonly #life: Life;
  readonly #key: string;

  constructor(playing: Playing, life: Life, key: string) {
    this.#playing = playing;
    this.#life = life;
    this.#key = key;
  }

  /** False: it was refused. */
  async do(act: Act): Promise<boolean> {
    const who = this.#playing.players[act.by];
    const input = act.mutation === 'registerComplaint' ? act.input : await this.#addressed(act, who);
    const type = inputTypes[act.mutation] ?? 'ComplaintWordsInput';
    const document = `mutation ($input: ${type}!) { result: ${act.mutation}(input: $input) { __typename } }`;
    const variables = JSON.parse(JSON.stringify({ input: { idempotencyKey: this.#key, ...input } })) as object;
    const { __typename: outcome } = (await this.#ask<{ result: { __typename: string } }>(who, document, variables))
      .result;
    if (outcome === 'Stale' || outcome === 'KeyReused') throw new Error(`${act.mutation}: ${outcome}`);
    return outcome === 'Complaint';
  }

  /** The complaint as it stands, and the parts of it that the act is about. */
  async #addressed(act: Act, who: Principal): Promise<object> {
    const { id } = this.#life;
    const { complaint } = await this.#ask<{ complaint: Standing }>(who, standing, { id });
    const { clock, person, ...input } = act.input;
    return {
      id,
      expectedVersion: complaint.version,
      ...input,
      ...(clock !== undefined && { clockId: openClock(complaint, clock) }),
      ...(person !== undefined && { personId: this.#playing.players[person as Staff].id }),
      ...(act.mutation === 'decideExtension' && { extensionId: asked(complaint) }),
      ...(act.mutation === 'answerReferral' && { referralId: complaint.referrals.at(-1)?.id ?? nobody }),
    };
  }

  async #ask<Data>(who: Principal, query: string, variables: object): Promise<Data> {
    const { data, errors } = await this.#playing.system.ask<Data>(
      who,
      query,
      variables as Record<string, unknown>,
      locale,
    );
    if (!data || errors?.length) throw new Error(`${this.#key}: ${JSON.stringify(errors)} ${query}`);
    return data;
  }
}

/** The id of nothing: what is asked about it is refused. */
const nobody = '00000000-0000-7000-8000-000000000000';

const openClock = ({ clocks }: Standing, kind: unknown): string =>
  clocks.findLast((one) => one.kind === kind && one.endedAt === null)?.id ?? nobody;
const asked = ({ extensions }: Standing): string =>
  extensions.findLast(({ status }) => status === 'asked')?.id ?? nobody;

const inputTypes: Readonly<Record<string, string>> = {
  registerComplaint: 'RegisterComplaintInput',
  classifyComplaint: 'ClassifyComplaintInput',
  nameTracker: 'ComplaintPersonInput',
  checkComplaintOnSite: 'CheckOnSiteInput',
  returnSolution: 'ReturnSolutionInput',
  explainDelay: 'ExplainDelayInput',
  pauseComplaint: 'PauseComplaintInput',
  askExtension: 'AskExtensionInput',
  decideExtension: 'DecideExtensionInput',
  referComplaint: 'ReferComplaintInput',
  answerReferral: 'AnswerReferralInput',
  settleComplaint: 'SettleComplaintInput',
  answerComplaint: 'AnswerComplaintInput',
  recordCallback: 'RecordCallbackInput',
  withdrawComplaint: 'ComplaintReasonInput',
  closeComplaintWithReason: 'ComplaintReasonInput',
};
