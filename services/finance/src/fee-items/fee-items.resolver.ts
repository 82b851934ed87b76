import { notFound, Refusal } from '@onedesk/kernel';
import { type CommandContext, type Context, field, load, Needs, parseInput, reaches, For } from '@onedesk/subgraph';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import { FeeItem } from './fee-item.ts';
import {
  FeeItemType,
  feeItemType,
  IntroduceFeeItemInput,
  IntroduceFeeItemResult,
  WithdrawFeeItemInput,
  WithdrawFeeItemResult,
} from './fee-items.graphql.ts';
import { feeItemNameTaken, listFeeItems } from './fee-items.queries.ts';

const item = z.object({ projectId: field.id(), name: field.line(40) });

@Resolver(() => FeeItemType)
export class FeeItemResolver {
  @For('bi', 'partner')
  @Query(() => [FeeItemType], { description: 'What a project charges for (收费项目), by name. FEE-1' })
  @Needs('feeItem.see')
  async feeItems(
    @For('bi', 'partner') @Arg('projectId', () => ID) projectId: string,
    @Ctx() context: Context,
  ): Promise<FeeItemType[]> {
    context.require('feeItem.see', projectId);
    return (await listFeeItems(context, projectId)).map(feeItemType);
  }

  @Mutation(() => IntroduceFeeItemResult)
  @Needs('feeItem.manage')
  async introduceFeeItem(
    @Arg('input', () => IntroduceFeeItemInput) input: IntroduceFeeItemInput,
    @Ctx() command: CommandContext,
  ): Promise<FeeItemType> {
    const { projectId, name } = parseInput(item, input);
    if (!reaches(command.principal, projectId)) throw notFound();
    command.require('feeItem.manage', projectId);
    if (await feeItemNameTaken(command.db, projectId, name)) {
      throw new Refusal(
        'FeeItemNameTaken',
        { zh: '收费项目“{name}”已经有了', en: 'There is a fee item “{name}” already' },
        { facts: { name } },
      );
    }
    const introduced = FeeItem.introduce(projectId, name);
    await command.em.persist(introduced).flush();
    return feeItemType(introduced);
  }

  @Mutation(() => WithdrawFeeItemResult)
  @Needs('feeItem.manage')
  async withdrawFeeItem(
    @Arg('input', () => WithdrawFeeItemInput) input: WithdrawFeeItemInput,
    @Ctx() command: CommandContext,
  ): Promise<FeeItemType> {
    const withdrawn = await load(command, FeeItem, input, 'feeItem.manage');
    withdrawn.withdraw();
    await command.em.flush();
    return feeItemType(withdrawn);
  }

  @FieldResolver(() => [String])
  allowedActions(@Root() { withdrawn, projectId }: FeeItemType, @Ctx() context: Context): string[] {
    return !withdrawn && context.may('feeItem.manage', projectId) ? ['withdrawFeeItem'] : [];
  }
}
