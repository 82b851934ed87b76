import { badInput } from '@onedesk/kernel';
import { type Context, fault, maxFeedPage, Needs } from '@onedesk/subgraph';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { EstateCopy } from './estateCopy.graphql.ts';
import { readEstateCopy } from './estateCopy.queries.ts';

@Resolver(() => EstateCopy)
export class EstateCopyResolver {
  @Query(() => EstateCopy, {
    description:
      'The present state of records by their ids, at most 1000 of a kind: what copies in other services keep.',
  })
  @Needs('feed.see')
  estateCopy(
    @Arg('projectIds', () => [ID], { defaultValue: [] }) projectIds: string[],
    @Arg('buildingIds', () => [ID], { defaultValue: [] }) buildingIds: string[],
    @Arg('unitIds', () => [ID], { defaultValue: [] }) unitIds: string[],
    @Arg('unitRoleIds', () => [ID], { defaultValue: [] }) unitRoleIds: string[],
    @Ctx() context: Context,
  ): Promise<EstateCopy> {
    const ids = { projectIds, buildingIds, unitIds, unitRoleIds };
    for (const [name, list] of Object.entries(ids)) {
      if (list.length > maxFeedPage) throw badInput(fault(name, 'tooBig', { maximum: maxFeedPage }));
    }
    return readEstateCopy(context, ids);
  }
}
