import { type Context, inProject, Needs, PageArguments } from '@onedesk/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { callbackType, CallbackType, complaintRecord, ComplaintType, mostCounted } from '../complaints/index.ts';
import { CallbackConnection, CallbackCount, CallbackListEnum } from './callback-list.graphql.ts';
import { type CallbackList, countCallbacks, listCallbacks } from './callback-list.queries.ts';

/** The callbacks of a project, whichever complaints they are about. */
@Resolver(() => CallbackType)
export class CallbackListResolver {
  @Query(() => CallbackConnection, {
    description: 'Callbacks of a project: what is due first before the rest, the made ones newest first. CBK-1',
  })
  @Needs('complaint.see')
  async callbacks(
    @Arg('projectId', () => ID) projectId: string,
    @Arg('list', () => CallbackListEnum) list: CallbackList,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<CallbackConnection> {
    inProject(context, 'complaint.see', projectId);
    const { edges, pageInfo } = await listCallbacks(context, projectId, list, page);
    return {
      pageInfo,
      asOf: context.now,
      edges: edges.map((edge) => edge.with(callbackType(edge.node, context, projectId))),
    };
  }

  @Query(() => [CallbackCount], { description: 'How many callbacks stand in each list. CBK-1' })
  @Needs('complaint.see')
  callbackCounts(
    @Arg('projectId', () => ID) projectId: string,
    @Arg('lists', () => [CallbackListEnum]) lists: CallbackList[],
    @Ctx() context: Context,
  ): Promise<CallbackCount[]> {
    inProject(context, 'complaint.see', projectId);
    return Promise.all(
      [...new Set(lists)].map(async (list) => {
        const count = await countCallbacks(context, projectId, list);
        return Object.assign(new CallbackCount(), { list, count, more: count >= mostCounted });
      }),
    );
  }

  @FieldResolver(() => ComplaintType, { nullable: true, description: 'What the customer is called about.' })
  complaint(@Root() { complaintId }: CallbackType, @Ctx() context: Context): Promise<ComplaintType | null> {
    return complaintRecord(context, complaintId);
  }
}
