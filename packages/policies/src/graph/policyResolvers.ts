import { notFound } from '@onedesk/kernel';
import { type CommandContext, type Context, inProject, Needs, PageArguments, resultUnion } from '@onedesk/subgraph';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { CivilDateScalar } from '@onedesk/subgraph';
import { appliedCounts, listVersions } from '../policies.queries.ts';
import { setPolicy } from '../setPolicy.ts';
import { policyNodes, type PolicyTable, versionNode } from './policyNodes.ts';
import { PolicyNotValid, PolicyType, PolicyVersionConnection, PolicyVersionType } from './policyTypes.ts';

@Resolver(() => PolicyType)
export class PolicyFields {
  @FieldResolver(() => PolicyVersionConnection, { description: 'All that was ever entered, the latest first.' })
  async versions(
    @Root() node: PolicyType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<PolicyVersionConnection> {
    const { edges, pageInfo } = await listVersions(context, node.projectId, node.key, page);
    return { pageInfo, edges: edges.map((edge) => edge.with(versionNode(edge.node, node))) };
  }
}

@Resolver(() => PolicyVersionType)
export class PolicyVersionFields {
  @FieldResolver(() => Int, { description: 'To how many cases, open then, it was applied.' })
  async appliedCases(@Root() { id }: PolicyVersionType, @Ctx() context: Context): Promise<number> {
    return (await context.load(appliedCounts, id)) ?? 0;
  }
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The policies of a project: `ticketsPolicies`, `ticketsPolicy`. */
export function policyQueries(table: PolicyTable): new () => object {
  const { service, policies } = table;

  @Resolver(() => PolicyType)
  class Policies {
    @Query(() => [PolicyType], {
      name: `${service}Policies`,
      description: 'What the service’s policies say in a project: by default, today, and next.',
    })
    @Needs('policy.see')
    policies(@Arg('projectId', () => ID) projectId: string, @Ctx() context: Context): Promise<PolicyType[]> {
      inProject(context, 'policy.see', projectId);
      return policyNodes(table, context, projectId);
    }

    @Query(() => PolicyType, { name: `${service}Policy`, nullable: true, description: 'One policy by its key.' })
    @Needs('policy.see')
    async policy(
      @Arg('projectId', () => ID) projectId: string,
      @Arg('key', () => String) key: string,
      @Ctx() context: Context,
    ): Promise<PolicyType | null> {
      inProject(context, 'policy.see', projectId);
      const asked = policies.filter((one) => one.key === key);
      return (await policyNodes({ ...table, policies: asked }, context, projectId))[0] ?? null;
    }
  }
  return Policies;
}

/** The command by which a policy says something else from a day on: `setTicketsPolicy`. */
export function policyCommand(table: PolicyTable): new () => object {
  const command = `set${capital(table.service)}Policy`;

  @InputType(`${capital(command)}Input`)
  class SetPolicyInput {
    @Field(() => String) idempotencyKey!: string;
    @Field(() => ID) projectId!: string;
    @Field(() => String, { description: 'The policy’s.' }) key!: string;
    @Field(() => String, { nullable: true, description: 'JSON; without one, back to the default.' })
    value?: string | null;
    @Field(() => CivilDateScalar, { description: 'Today or later, in the project’s zone.' }) effectiveOn!: string;
    @Field(() => String) reason!: string;
    @Field(() => Int, { description: 'The policy’s `version` as the caller saw it.' }) expectedVersion!: number;
  }

  const Result = resultUnion(
    `${capital(command)}Result`,
    () => PolicyType,
    () => [PolicyNotValid],
  );

  @Resolver(() => PolicyType)
  class SetPolicy {
    @Mutation(() => Result, {
      name: command,
      description: 'Enters a version of a policy. What has been decided stays decided.',
    })
    @Needs('policy.manage')
    async set(
      @Arg('input', () => SetPolicyInput) input: SetPolicyInput,
      @Ctx() context: CommandContext,
    ): Promise<PolicyType> {
      const policy = table.policies.find(({ key }) => key === input.key);
      if (!policy) throw notFound();
      await setPolicy(context, policy, input);
      const [node] = await policyNodes({ ...table, policies: [policy] }, context, input.projectId);
      if (!node) throw notFound();
      return node;
    }
  }
  return SetPolicy;
}
