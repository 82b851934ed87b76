import { badInput, type CivilDate, midnight, notFound, type Policy, Refusal } from '@onedesk/kernel';
import {
  CivilDateScalar,
  type CommandContext,
  type Context,
  field,
  inProject,
  Needs,
  type OutcomeLoader,
  parseInput,
  resultUnion,
  timeZoneOf,
} from '@onedesk/subgraph';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { z } from 'zod';
import { PolicyApplication } from '../application.ts';
import { readValue } from '../faults.ts';
import type { PolicyHooks } from '../hooks.ts';
import { type ApplicationRow, applicationById, inForce } from '../policies.queries.ts';
import type { PolicyTable } from './policyNodes.ts';
import { capital } from './policyResolvers.ts';
import { PolicyApplicationType, PolicyPreview } from './policyTypes.ts';

/** Cases that one look at a preview goes through. */
const lookedAt = 250;
/** The most open cases that one transaction changes. */
const mostApplied = 100;

/** The policy and what can be done with it; NOT_FOUND where nothing can. */
function hookedOf({ policies, hooks }: PolicyTable, key: string): { policy: Policy; of: PolicyHooks<unknown> } {
  const policy = policies.find((one) => one.key === key);
  const of = hooks.get(key);
  if (!policy || !of) throw notFound();
  return { policy, of };
}

/** What a value would mean, before it is entered: `ticketsPolicyPreview`. */
export function previewQuery(table: PolicyTable): new () => object {
  @Resolver()
  class Preview {
    @Query(() => PolicyPreview, {
      name: `${table.service}PolicyPreview`,
      description: 'Which due times a value would move, and which past cases would have been late under it.',
    })
    @Needs('policy.manage')
    async preview(
      @Arg('projectId', () => ID) projectId: string,
      @Arg('key', () => String) key: string,
      @Arg('value', () => String, { nullable: true, description: 'JSON; without one, the default.' })
      value: string | null,
      @Arg('effectiveOn', () => CivilDateScalar) effectiveOn: CivilDate,
      @Arg('after', () => String, { nullable: true }) after: string | null,
      @Ctx() context: Context,
    ): Promise<PolicyPreview> {
      inProject(context, 'policy.manage', projectId);
      const { policy, of } = hookedOf(table, key);
      const timeZone = await context.read((db) => timeZoneOf(db, projectId));
      const begins = midnight(effectiveOn, timeZone);
      const from = begins > context.now ? begins : context.now;
      const change = { projectId, value: thought(policy, value), version: 'preview', from };
      const total = after ? null : await of.count(context, projectId);
      const page = await of.preview(context, change, { first: lookedAt, after });
      return { ...page, total, endCursor: page.after };
    }
  }
  return Preview;
}

/** A value that nobody has entered yet; what is wrong with it is said at its places below `value`. */
function thought(policy: Policy, text: string | null): unknown {
  if (text === null || text === undefined) return policy.defaults;
  const read = readValue(policy, text);
  if ('value' in read) return read.value;
  throw badInput(...read.faults.map((one) => ({ ...one, path: ['value', one.path].filter(Boolean).join('.') })));
}

const application = z.object({
  projectId: field.id(),
  version: z.string(),
  after: z.string().max(500, 'tooLong').nullish(),
  first: z
    .int()
    .min(1, 'tooSmall')
    .max(mostApplied, 'tooBig')
    .nullish()
    .transform((first) => first ?? mostApplied),
});

/** The command that applies what is in force to open cases, some at a time: `applyTicketsPolicy`. */
export function applyCommand(table: PolicyTable): new () => object {
  const command = `apply${capital(table.service)}Policy`;

  @InputType(`${capital(command)}Input`)
  class ApplyPolicyInput {
    @Field(() => String) idempotencyKey!: string;
    @Field(() => ID) projectId!: string;
    @Field(() => String, { description: 'The policy’s.' }) key!: string;
    @Field(() => String, { description: '`versionInForce` as the caller saw it.' }) version!: string;
    @Field(() => String, { nullable: true, description: 'The `endCursor` of the page before.' }) after?: string | null;
    @Field(() => Int, { nullable: true, description: 'At most 100, and by default.' }) first?: number | null;
  }

  const Result = resultUnion(`${capital(command)}Result`, () => PolicyApplicationType);

  @Resolver()
  class Apply {
    @Mutation(() => Result, {
      name: command,
      description:
        'Applies the version in force to open cases, one recorded step for each; call again with `endCursor`.',
    })
    @Needs('policy.manage')
    async apply(
      @Arg('input', () => ApplyPolicyInput) input: ApplyPolicyInput,
      @Ctx() context: CommandContext,
    ): Promise<PolicyApplicationType> {
      const { projectId, version, after, first } = parseInput(application, input);
      inProject(context, 'policy.manage', projectId);
      const { policy, of } = hookedOf(table, input.key);
      const decided = await inForce(context.db, policy, projectId, context.now);
      if (decided.version !== version) throw notInForce(decided.version);
      const page = await of.apply(
        context,
        { projectId, ...decided, from: context.now },
        { first, after: after ?? null },
      );
      const what = { projectId, policyKey: policy.key, appliedVersion: version };
      const recorded = PolicyApplication.record(what, page, context.principal, context.now);
      await context.em.persist(recorded).flush();
      return Object.assign(new PolicyApplicationType(), {
        id: recorded.id,
        key: policy.key,
        version,
        cases: page.cases,
        endCursor: page.after,
        byName: recorded.enteredBy,
        at: recorded.at,
      });
    }
  }
  return Apply;
}

const notInForce = (inForceNow: string): Refusal =>
  new Refusal(
    'NotAllowedNow',
    {
      zh: '这个版本现在没有生效，请刷新后重试',
      en: 'This version is not in force now; look again',
    },
    { fields: { action: 'applyPolicy', facts: [{ name: 'versionInForce', value: inForceNow }] } },
  );

/** A page of an application by its id; null where there is none that the reader may see. */
export const applicationOutcome: OutcomeLoader = async (context, id) => {
  const row = await applicationById(context, id);
  return row && context.may('policy.see', row.project_id) ? applicationType(row) : null;
};

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text));

const applicationType = (row: ApplicationRow): PolicyApplicationType =>
  Object.assign(new PolicyApplicationType(), {
    id: row.id,
    key: row.policy_key,
    version: row.applied_version,
    cases: row.cases.map((one) => ({
      ...one,
      moves: one.moves.map(({ clockKind, dueFrom, dueTo }) => ({
        clockKind,
        dueFrom: instant(dueFrom),
        dueTo: instant(dueTo),
      })),
    })),
    endCursor: row.next_cases,
    byName: row.entered_by,
    at: row.at,
  });
