import type { Locale } from '@onedesk/kernel';
import type { Principal } from '@onedesk/subgraph';
import { type Act, doerOf, type Life, type Staff } from '../subgraphs.ts';
import type { Playing } from './playThrough.ts';

/** What became of an act: done, refused, left out because it does not stand so, or done before under the same key. */
export type Outcome = 'done' | 'refused' | 'left' | 'KeyReused';

/** Does the acts of lives, each as a mutation of the system by the person whose work it is. */
export class Acting {
  readonly #playing: Playing;
  /** Visits by the lives that they are of: their ids are the system's. */
  readonly #visits = new Map<string, Visited>();

  constructor(playing: Playing) {
    this.#playing = playing;
  }

  do(life: Life, act: Act): Promise<Outcome> {
    if (life.about === 'visit') return this.#doWithVisit(life, act);
    return act === life.registration ? this.#run(life, act, act, act.input) : this.#doWithComplaint(life, act);
  }

  /** The complaint as it stands, and the parts of it that the act is about. */
  async #doWithComplaint(life: Life, act: Act): Promise<Outcome> {
    const { id } = life;
    const { complaint } = await this.#ask<{ complaint: Standing }>(this.#who(act), standing, { id });
    if (act.when === 'repeatProposed' && complaint.repeatState !== 'proposed') return 'left';
    const asked = complaint.extensions.findLast(({ status }) => status === 'asked');
    const { clock, person, ...input } = act.input;
    const by = doerOf(act, asked?.approverRole);
    return this.#run(
      life,
      act,
      { by },
      {
        id,
        expectedVersion: complaint.version,
        ...input,
        ...(clock !== undefined && { clockId: openClock(complaint, clock) }),
        ...(person !== undefined && { personId: this.#idOf(person) }),
        ...(act.mutation === 'decideExtension' && { extensionId: asked?.id ?? nobody }),
        ...(act.mutation === 'answerReferral' && { referralId: complaint.referrals.at(-1)?.id ?? nobody }),
      },
    );
  }

  async #doWithVisit(life: Life, act: Act): Promise<Outcome> {
    if (act === life.registration) return this.#run(life, act, act, act.input);
    // After it was cut off nobody remembers which one it was: the same key tells.
    if (!this.#visits.has(life.id))
      await this.#run(life, life.registration, life.registration, life.registration.input);
    const { id, version } = this.#visits.get(life.id) ?? { id: nobody, version: 0 };
    const { person, ...input } = act.input;
    const to = person !== undefined && { toId: this.#idOf(person) };
    return this.#run(life, act, act, { id, expectedVersion: version, ...input, ...to });
  }

  async #run(life: Life, act: Act, by: Pick<Act, 'by'>, input: object): Promise<Outcome> {
    const { mutation } = act;
    const n = act === life.registration ? 0 : life.acts.indexOf(act) + 1;
    const idempotencyKey = `${this.#playing.name}:${life.id}:${n}`;
    const document = `mutation ($input: ${inputTypes[mutation] ?? 'ComplaintWordsInput'}!) { result: ${mutation}(input: $input) { __typename ${
      life.about === 'visit' ? '... on Visit { id version }' : ''
    } } }`;
    const variables = JSON.parse(JSON.stringify({ input: { idempotencyKey, ...input } })) as object;
    const { result } = await this.#ask<{ result: Answer }>(this.#who(by), document, variables);
    if (result.__typename === 'Visit') this.#visits.set(life.id, result);
    if (result.__typename === 'Stale') throw new Error(`${mutation} ${idempotencyKey}: Stale`);
    if (result.__typename === 'KeyReused') return 'KeyReused';
    return result.__typename === 'Complaint' || result.__typename === 'Visit' ? 'done' : 'refused';
  }

  readonly #who = (act: Pick<Act, 'by'>): Principal => this.#playing.players[doerOf(act, undefined)];
  readonly #idOf = (person: unknown): string => this.#playing.players[person as Staff].id;

  async #ask<Data>(who: Principal, query: string, variables: object): Promise<Data> {
    const given = variables as Record<string, unknown>;
    const { data, errors } = await this.#playing.system.ask<Data>(who, query, given, locale);
    if (!data || errors?.length) throw new Error(`${JSON.stringify(errors)} ${query} ${JSON.stringify(variables)}`);
    return data;
  }
}

interface Visited {
  readonly id: string;
  readonly version: number;
}

type Answer = Visited & { readonly __typename: string };

interface Standing {
  version: number;
  repeatState: string | null;
  clocks: { id: string; kind: string; endedAt: string | null }[];
  extensions: { id: string; status: string; approverRole: string }[];
  referrals: { id: string }[];
}

const standing = `query ($id: ID!) { complaint(id: $id) { version repeatState clocks { id kind endedAt }
  extensions { id status approverRole } referrals { id } } }`;
const locale: Locale = 'zh-CN';

/** The id of nothing: what is asked about it is refused. */
const nobody = '00000000-0000-7000-8000-000000000000';

const openClock = ({ clocks }: Standing, kind: unknown): string =>
  clocks.findLast((one) => one.kind === kind && one.endedAt === null)?.id ?? nobody;

const inputTypes: Readonly<Record<string, string>> = {
  registerVisit: 'RegisterVisitInput',
  promiseVisit: 'PromiseVisitInput',
  closeVisit: 'CloseVisitInput',
  handOverVisit: 'HandOverVisitInput',
  registerComplaint: 'RegisterComplaintInput',
  classifyComplaint: 'ClassifyComplaintInput',
  decideRepeat: 'DecideRepeatInput',
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
