import { defineSubgraph, noPeers, type RunningSubgraph, startSubgraph } from '@onedesk/subgraph';
import { type Policy, policy } from '@onedesk/kernel';
import { definePolicies, hooked, type MovedCase, type PolicyChange } from '@onedesk/policies';
import { type Estate, key, quietLog, testVault } from '@onedesk/testkit';
import { z } from 'zod';

/** A policy like those of the manual, so that the tests do not move with them. */
export const limits = policy(
  'trial.limits',
  { zh: '试验时限', en: 'Trial limits', rule: 'CMP-3' },
  z.object({ hours: z.int().positive(), by: z.array(z.string()).max(3) }),
  { hours: 24, by: ['projectManager'] },
);
export const rate = policy(
  'trial.rate',
  { zh: '试验比例', en: 'Trial rate', rule: 'CBK-1', version: 2 },
  z.number(),
  0.5,
);

/** Cases that the trial limits decided about, each with the hours it has. */
export class TrialCases {
  readonly hours: number[] = [];

  moved(change: PolicyChange<{ hours: number }>, from: number, first: number): MovedCase[] {
    const began = change.from.getTime();
    const due = (hours: number) => new Date(began + hours * 3_600_000);
    return this.hours.slice(from, from + first).map((hours, i) => ({
      recordType: 'Trial',
      recordId: `${from + i}`,
      number: `T-${from + i}`,
      moves:
        hours === change.value.hours
          ? []
          : [{ clockKind: 'settle', dueFrom: due(hours), dueTo: due(change.value.hours) }],
    }));
  }

  readonly hooks = hooked(limits, {
    count: () => Promise.resolve(this.hours.length),
    preview: (_, change, { first, after }) => {
      const from = Number(after ?? 0);
      const cases = this.moved(change, from, Math.min(first, 2));
      const moved = cases.filter(({ moves }) => moves.length > 0);
      const judged = cases
        .filter(({ moves }) => moves.length > 0)
        .map(({ moves: _moves, ...name }) => ({ ...name, clockKind: 'settle', wasLate: false, wouldBeLate: true }));
      return Promise.resolve({ examined: cases.length, moved, judged, after: this.#next(from + cases.length) });
    },
    apply: (_, change, { first, after }) => {
      const from = Number(after ?? 0);
      const cases = this.moved(change, from, first).map((one) => ({
        ...one,
        outcome: one.moves.length > 0 ? ('applied' as const) : ('unchanged' as const),
      }));
      this.hours.fill(change.value.hours, from, from + cases.length);
      return Promise.resolve({ cases, after: this.#next(from + cases.length) });
    },
  });

  #next = (from: number): string | null => (from < this.hours.length ? String(from) : null);
}

/** Policies as tickets mounts them, beside the system itself. */
export class PolicyDesk {
  readonly world: Estate;
  readonly #service: RunningSubgraph;

  private constructor(world: Estate, service: RunningSubgraph) {
    this.world = world;
    this.#service = service;
  }

  static async open(world: Estate, policies: readonly Policy[], cases = new TrialCases()): Promise<PolicyDesk> {
    const { resolvers, entities, outcomes } = definePolicies('tickets', policies, [cases.hooks]);
    const [first, ...others] = resolvers;
    if (!first) throw new Error('nothing to ask');
    const definition = defineSubgraph({
      name: 'tickets',
      resolvers: [first, ...others],
      entities: [...entities],
      outcomes,
      records: {},
      migrations: [],
    });
    const database = { url: world.url, ownerUrl: world.url, poolSize: 4 };
    const environment = { clock: world.clock, vault: testVault, log: quietLog, peers: noPeers, jobs: false };
    return new PolicyDesk(world, await startSubgraph(definition, { ...environment, database }));
  }

  get resources() {
    return this.#service.resources;
  }

  async #ask(root: string, username: string, query: string, variables: Record<string, unknown>) {
    const { principal } = this.world.person(username);
    const answer = await this.#service.execute({ query, variables }, { principal, requestId: 'test', locale: 'en' });
    return { node: answer.data?.[root], errors: answer.errors };
  }

  /** The policy as the graph shows it; throws what was answered instead. */
  async see(policyKey: string, username = 'clerk', projectId = this.world.projects.a): Promise<PolicyNode> {
    const asked = { projectId, key: policyKey };
    const { node, errors } = await this.#ask('ticketsPolicy', username, one, asked);
    if (!node) throw new Error(JSON.stringify(errors));
    return node as PolicyNode;
  }

  /** Enters a version; the answer, refusals included. */
  async set(input: Partial<SetInput>, username = 'administrator') {
    const { node, errors } = await this.#ask('setTicketsPolicy', username, set, {
      input: { idempotencyKey: key(), projectId: this.world.projects.a, reason: '试行', ...input },
    });
    return { answer: node as SetAnswer | null | undefined, errors };
  }

  /** What a value would mean, one page of it. */
  async preview(asked: Record<string, unknown>, username = 'administrator') {
    const variables = { projectId: this.world.projects.a, key: limits.key, effectiveOn: '2026-03-02', ...asked };
    const { node, errors } = await this.#ask('ticketsPolicyPreview', username, preview, variables);
    return { page: node as PreviewNode | null | undefined, errors };
  }

  /** Applies a version to some open cases; the answer, refusals included. */
  async apply(input: Record<string, unknown>, username = 'administrator') {
    const { node, errors } = await this.#ask('applyTicketsPolicy', username, apply, {
      input: { idempotencyKey: key(), projectId: this.world.projects.a, key: limits.key, ...input },
    });
    return { answer: node as ApplyAnswer | null | undefined, errors };
  }

  stop(): Promise<void> {
    return this.#service.stop();
  }
}

export interface SetInput {
  idempotencyKey: string;
  projectId: string;
  key: string;
  value: string | null;
  effectiveOn: string;
  reason: string;
  expectedVersion: number;
}

export interface VersionNode {
  id: string;
  number: number;
  value: string;
  isDefault: boolean;
  effectiveOn: string;
  state: string;
  reason: string;
  byName: string;
  at: string;
  appliedCases: number;
}

export interface PolicyNode {
  id: string;
  key: string;
  zh: string;
  en: string;
  rule: string;
  form: string;
  defaultValue: string;
  defaultVersion: string;
  value: string;
  version: number;
  versionInForce: string;
  inForce: VersionNode | null;
  next: VersionNode | null;
  allowedActions: string[];
  versions: { edges: { node: VersionNode }[] };
}

export interface SetAnswer extends Partial<PolicyNode> {
  __typename: string;
  message?: string;
  faults?: { path: string; code: string; message: string }[];
  currentVersion?: number;
  changedBy?: string;
  changes?: { field: string; before: string | null; after: string | null }[];
}

export interface CaseNode {
  number: string;
  outcome?: string;
  moves: { clockKind: string; dueFrom: string; dueTo: string }[];
}

export interface PreviewNode {
  total: number | null;
  examined: number;
  moved: CaseNode[];
  judged: { number: string; clockKind: string; wasLate: boolean; wouldBeLate: boolean }[];
  endCursor: string | null;
}

export interface ApplyAnswer {
  __typename: string;
  id?: string;
  version?: string;
  cases?: CaseNode[];
  endCursor?: string | null;
  byName?: string;
  facts?: { name: string; value: string }[];
}

const version = 'id number value isDefault effectiveOn state reason byName at appliedCases';
const whole = `id key zh en rule form defaultValue defaultVersion value version versionInForce inForce { ${version} } next { ${version} } allowedActions versions { edges { node { ${version} } } }`;
const one = `query ($projectId: ID!, $key: String!) { ticketsPolicy(projectId: $projectId, key: $key) { ${whole} } }`;
const set = `mutation ($input: SetTicketsPolicyInput!) { setTicketsPolicy(input: $input) { __typename
  ... on Policy { ${whole} } ... on Refusal { code message } ... on PolicyNotValid { faults { path code message } }
  ... on Stale { currentVersion changedBy changes { field before after } } } }`;
const moves = 'moves { clockKind dueFrom dueTo }';
const preview = `query ($projectId: ID!, $key: String!, $value: String, $effectiveOn: CivilDate!, $after: String) {
  ticketsPolicyPreview(projectId: $projectId, key: $key, value: $value, effectiveOn: $effectiveOn, after: $after) {
    total examined endCursor moved { number ${moves} } judged { number clockKind wasLate wouldBeLate } } }`;
const apply = `mutation ($input: ApplyTicketsPolicyInput!) { applyTicketsPolicy(input: $input) { __typename
  ... on PolicyApplication { id version endCursor byName cases { number outcome ${moves} } }
  ... on Refusal { code message } ... on NotAllowedNow { facts { name value } } } }`;
