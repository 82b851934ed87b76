import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { freshKey } from './builtSystem.ts';

/** How long a clerk tries to get an answer (ms): a busy machine is slow, a defect waits for ever. */
const patience = 60_000;

/** A complaint as an answer shows it. */
export interface Shown {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly status: string;
  readonly clocks: readonly { id: string; kind: string; endedAt: string | null }[];
  readonly extensions: readonly { id: string; status: string }[];
}

/** One thing to do with a complaint. What it needs of the complaint is taken from what was shown last. */
export interface Step {
  readonly mutation: string;
  readonly by: string;
  readonly given: (seen: Shown) => object;
  /** The steps of the complaint's history that it leaves. */
  readonly events: readonly string[];
}

/** A command that the system has said it has done. */
export interface Acknowledged {
  readonly key: string;
  readonly mutation: string;
  readonly complaintId: string;
  readonly events: readonly string[];
}

const shown = 'id number version status clocks { id kind endedAt } extensions { id status }';
const inputTypes: Readonly<Record<string, string>> = {
  registerComplaint: 'RegisterComplaintInput',
  registerVisit: 'RegisterVisitInput',
  classifyComplaint: 'ClassifyComplaintInput',
  reportComplaint: 'ComplaintWordsInput',
  startComplaint: 'ComplaintWordsInput',
  resumeComplaint: 'ComplaintWordsInput',
  checkComplaintOnSite: 'CheckOnSiteInput',
  replyToComplainant: 'ReplyToComplainantInput',
  pauseComplaint: 'PauseComplaintInput',
  askExtension: 'AskExtensionInput',
  decideExtension: 'DecideExtensionInput',
  settleComplaint: 'SettleComplaintInput',
  answerComplaint: 'AnswerComplaintInput',
  recordCallback: 'RecordCallbackInput',
  withdrawComplaint: 'ComplaintReasonInput',
};

const outcomeOf = (mutation: string): string =>
  mutation === 'registerVisit' ? '... on Visit { id }' : `... on Complaint { ${shown} }`;
const mutationOf = (mutation: string): string =>
  `mutation ($input: ${inputTypes[mutation]}!) { result: ${mutation}(input: $input) { __typename ... on Refusal { code message } ${outcomeOf(mutation)} } }`;
const complaintQuery = `query ($id: ID!) { result: complaint(id: $id) { __typename ${shown} } }`;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What clerks ask, as a file of the installation's own documents holds it: hash → text. */
export const clerksDocuments = (): Record<string, string> =>
  Object.fromEntries([complaintQuery, ...Object.keys(inputTypes).map(mutationOf)].map((text) => [hashOf(text), text]));

type Result = Shown & { readonly __typename: string; readonly message?: string };

/** The counter of a built system: what its staff do over HTTP, as often as it takes until they are answered. */
export class Counter {
  readonly acknowledged: Acknowledged[] = [];
  /** The visits that were acknowledged, by their ids. */
  readonly visits: string[] = [];
  /** Tries that were not answered; commands refused because a job had changed the complaint meanwhile. */
  readonly tries = { unanswered: 0, stale: 0, twice: 0 };
  readonly #origin: string;
  readonly #cookies = new Map<string, string>();

  constructor(origin: string) {
    this.#origin = origin;
  }

  /**
   * Does a step until it is acknowledged: unanswered it is sent again under the same key; refused as stale it is another
   * command, about what is there now. `twice`: sent by two connections at once. Throws for any other refusal.
   */
  async do(step: Step, seen: Shown | null, twice: boolean): Promise<Shown> {
    for (let known = seen; ; ) {
      const key = freshKey();
      const address = known && { id: known.id, expectedVersion: known.version };
      const input = { idempotencyKey: key, ...address, ...step.given(known as Shown) };
      const one = () => this.#untilAnswered(step.by, mutationOf(step.mutation), { input });
      const [result, same] = await Promise.all([one(), twice ? one() : null]);
      if (same) this.tries.twice += 1;
      if (same && same.id !== result.id) throw new Error(`${step.mutation}: done twice`);
      if (result.__typename === 'Complaint') {
        this.acknowledged.push({ key, mutation: step.mutation, complaintId: result.id, events: step.events });
        return result;
      }
      if (result.__typename !== 'Stale' || !known) throw new Error(`${step.mutation}: ${JSON.stringify(result)}`);
      this.tries.stale += 1;
      known = await this.#untilAnswered(step.by, complaintQuery, { id: known.id });
    }
  }

  /** VST-1: registers a visit until it is acknowledged. */
  async receive(given: object): Promise<void> {
    const input = { idempotencyKey: freshKey(), ...given };
    const result = await this.#untilAnswered('receptionist', mutationOf('registerVisit'), { input });
    if (result.__typename !== 'Visit') throw new Error(`registerVisit: ${JSON.stringify(result)}`);
    this.visits.push(result.id);
  }

  async #untilAnswered(by: string, text: string, variables: object): Promise<Result> {
    const end = performance.now() + patience;
    for (;;) {
      const answer = await this.#ask(by, text, variables).catch((error: unknown) => String(error));
      if (typeof answer !== 'string') return answer;
      if (performance.now() > end) throw new Error(`no answer: ${answer}`);
      this.tries.unanswered += 1;
      await pause(50);
    }
  }

  /** The result, or why there was none. */
  async #ask(by: string, text: string, variables: object): Promise<Result | string> {
    const cookie = this.#cookies.get(by) ?? (await this.#signIn(by));
    const { body } = await this.#call('/graphql', { documentId: hashOf(text), variables }, cookie);
    const { data, errors } = JSON.parse(body) as { data?: { result?: Result }; errors?: { extensions?: object }[] };
    if (data?.result) return data.result;
    // Sessions end by the clock of the system.
    if (body.includes('UNAUTHENTICATED')) this.#cookies.delete(by);
    return JSON.stringify(errors);
  }

  async #signIn(username: string): Promise<string> {
    const { cookie } = await this.#call('/auth/sign-in', { username, password: 'onedesk-demo-2026' }, '');
    if (!cookie) throw new Error(`${username} could not sign in`);
    this.#cookies.set(username, cookie);
    return cookie;
  }

  /** One request on a connection of its own, so that it meets any of the workers. */
  #call(path: string, body: object, cookie: string): Promise<{ body: string; cookie: string }> {
    return new Promise((done, failed) => {
      const headers = { 'content-type': 'application/json', cookie };
      const sent = { method: 'POST', headers, agent: false, timeout: patience } as const;
      const asked = request(`${this.#origin}${path}`, sent, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.once('error', failed);
        response.once('end', () => {
          const cookies = (response.headers['set-cookie'] ?? []).map((one) => one.split(';')[0]);
          done({ body: text, cookie: cookies.join('; ') });
        });
      });
      asked.once('timeout', () => asked.destroy(new Error('no answer in time')));
      asked.once('error', failed);
      asked.end(JSON.stringify(body));
    });
  }
}
