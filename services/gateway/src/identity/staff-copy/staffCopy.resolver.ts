import { badInput } from '@onedesk/kernel';
import { type Context, fault, maxFeedPage, Needs } from '@onedesk/subgraph';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { StaffCopy } from './staffCopy.graphql.ts';
import { readStaffCopy } from './staffCopy.queries.ts';

@Resolver(() => StaffCopy)
export class StaffCopyResolver {
  @Query(() => StaffCopy, {
    description:
      'The present state of staff and departments by ids, at most 1000 of a kind: what copies elsewhere keep.',
  })
  @Needs('feed.see')
  staffCopy(
    @Arg('accountIds', () => [ID], { defaultValue: [] }) accountIds: string[],
    @Arg('grantIds', () => [ID], { defaultValue: [] }) grantIds: string[],
    @Arg('departmentIds', () => [ID], { defaultValue: [] }) departmentIds: string[],
    @Arg('memberIds', () => [ID], { defaultValue: [] }) memberIds: string[],
    @Ctx() context: Context,
  ): Promise<StaffCopy> {
    // Which roles somebody holds is for the administration (PPL-1): copying feeds alone does not open it.
    context.require('account.see');
    const ids = { accountIds, grantIds, departmentIds, memberIds };
    for (const [name, list] of Object.entries(ids)) {
      if (list.length > maxFeedPage) throw badInput(fault(name, 'tooBig', { maximum: maxFeedPage }));
    }
    return readStaffCopy(context, ids);
  }
}
