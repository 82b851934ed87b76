import type { Policy } from '@onedesk/kernel';
import type { CommandContext, Context } from '@onedesk/subgraph';

/** What a policy is to say in a project. */
export interface PolicyChange<Value> {
  readonly projectId: string;
  readonly value: Value;
  /** As decisions will keep it: the id of a version, or `default-1`. */
  readonly version: string;
  /** The instant from which it is, or would be, in force. */
  readonly from: Date;
}

/** Which cases: those after a place of the hook's own, at most `first`. */
export interface CasePage {
  readonly first: number;
  /** Null: from the beginning. */
  readonly after: string | null;
}

/** A case as people find it again. */
export interface CaseName {
  /** As the graph names its type. */
  readonly recordType: string;
  readonly recordId: string;
  readonly number: string;
}

/** A clock whose due time another value of the policy moves; null where it has none, any more or yet. */
export interface ClockMove {
  readonly clockKind: string;
  readonly dueFrom: Date | null;
  readonly dueTo: Date | null;
}

/** An open case and what would move in it. */
export interface MovedCase extends CaseName {
  readonly moves: readonly ClockMove[];
}

/** A past case that would have been late, or in time, under the value, and was not. */
export interface JudgedCase extends CaseName {
  readonly clockKind: string;
  readonly wasLate: boolean;
  readonly wouldBeLate: boolean;
}

/** What a page of cases shows; `after` null: there are no more. */
export interface PreviewPage {
  /** How many cases were looked at. */
  readonly examined: number;
  readonly moved: readonly MovedCase[];
  readonly judged: readonly JudgedCase[];
  readonly after: string | null;
}

/** What has become of an open case: the value is applied, or there was nothing to move. */
export interface AppliedCase extends MovedCase {
  readonly outcome: 'applied' | 'unchanged';
}

/** What became of a page of open cases. */
export interface ApplyPage {
  readonly cases: readonly AppliedCase[];
  readonly after: string | null;
}

/** What a service can do with a policy besides keeping its versions. */
export interface PolicyHooks<Value> {
  /** How many cases a preview looks at: open ones, and past ones of the last year. */
  count(context: Context, projectId: string): Promise<number>;
  /** What a value would mean: open cases first, then past ones. Changes nothing. */
  preview(context: Context, change: PolicyChange<Value>, page: CasePage): Promise<PreviewPage>;
  /** Applies what is in force to open cases, one recorded step for each. */
  apply(command: CommandContext, change: PolicyChange<Value>, page: CasePage): Promise<ApplyPage>;
}

/** Hooks together with their policy: the values that come to them are of its schema. */
export interface HookedPolicy {
  readonly policy: Policy;
  readonly hooks: PolicyHooks<unknown>;
}

/** Binds hooks to their policy. */
export const hooked = <Value>(policy: Policy<Value>, hooks: PolicyHooks<Value>): HookedPolicy => ({
  policy,
  // Whatever comes to them was parsed by this policy's schema.
  hooks,
});
