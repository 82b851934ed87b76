import {
  type AskingOperation,
  type Context,
  fieldsAskedAt,
  For,
  inProject,
  Needs,
  PageArguments,
} from '@onedesk/subgraph';
import { inForce } from '@onedesk/policies';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { calendarFor } from '../clocks/index.ts';
import {
  ComplaintConnection,
  ComplaintCount,
  ComplaintFilterInput,
  ComplaintListEnum,
  ComplaintType,
} from './complaint.graphql.ts';
import { SeverityDefinition } from './complaint-parts.graphql.ts';
import { complaintClocks, complaintRepeats } from './complaint.policy.ts';
import {
  type ComplaintList,
  countComplaints,
  listComplaints,
  mostCounted,
  similarComplaints,
} from './complaint.queries.ts';
import { columnsFor } from './complaint-columns.ts';
import { complaintRecord } from './complaint.record.ts';
import { definitionsOf } from './definitions.ts';
import { repeatsSince } from './repeat-window.ts';

const askedOfEach = fieldsAskedAt('edges', 'node');

/** Complaints as they are read. */
@Resolver(() => ComplaintType)
export class ComplaintResolver {
  @For('partner')
  @Query(() => ComplaintType, { nullable: true, description: 'CMP-1' })
  @Needs('complaint.see')
  complaint(@For('partner') @Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<ComplaintType | null> {
    return complaintRecord(context, id);
  }

  @For('bi')
  @Query(() => ComplaintConnection, {
    description: 'Complaints of a project: worklists by what is due first, all and ended ones newest first. CMP-5',
  })
  @Needs('complaint.see')
  async complaints(
    @For('bi') @Arg('projectId', () => ID) projectId: string,
    @For('bi') @Arg('filter', () => ComplaintFilterInput, { nullable: true }) filter: ComplaintFilterInput | null,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
    @Info() info: AskingOperation,
  ): Promise<ComplaintConnection> {
    inProject(context, 'complaint.see', projectId);
    const wanted = { projectId, filter: filter ?? { list: 'open' as const }, columns: columnsFor(askedOfEach(info)) };
    const { edges, pageInfo } = await listComplaints(context, wanted, page);
    return {
      pageInfo,
      asOf: context.now,
      edges: edges.map((edge) => edge.with(new ComplaintType(edge.node, context.now))),
    };
  }

  @Query(() => [ComplaintCount], { description: 'How many complaints stand in each worklist. CMP-5' })
  @Needs('complaint.see')
  complaintCounts(
    @Arg('projectId', () => ID) projectId: string,
    @Arg('lists', () => [ComplaintListEnum]) lists: ComplaintList[],
    @Ctx() context: Context,
  ): Promise<ComplaintCount[]> {
    inProject(context, 'complaint.see', projectId);
    return Promise.all(
      [...new Set(lists)].map(async (list) => {
        const count = await countComplaints(context, projectId, list);
        return Object.assign(new ComplaintCount(), { list, count, more: count >= mostCounted });
      }),
    );
  }

  @Query(() => [SeverityDefinition], {
    description: 'What to choose from when classifying, by this project’s policy. CMP-2',
  })
  @Needs('complaint.see')
  async severityDefinitions(
    @Arg('projectId', () => ID) projectId: string,
    @Ctx() context: Context,
  ): Promise<SeverityDefinition[]> {
    inProject(context, 'complaint.see', projectId);
    const { value } = await context.read((db) => inForce(db, complaintClocks, projectId, context.now));
    return definitionsOf(value, context.locale);
  }

  @Query(() => [ComplaintType], {
    description: 'What a complaint of this customer or unit may repeat: the newest first, at most ten. CMP-4',
  })
  @Needs('complaint.see')
  async similarComplaints(
    @Arg('projectId', () => ID) projectId: string,
    @Arg('partyId', () => ID, { nullable: true }) partyId: string | null,
    @Arg('unitId', () => ID, { nullable: true }) unitId: string | null,
    @Ctx() context: Context,
  ): Promise<ComplaintType[]> {
    inProject(context, 'complaint.see', projectId);
    const since = await context.read(async (db) => {
      const { value } = await inForce(db, complaintRepeats, projectId, context.now);
      return repeatsSince(context.now, value.within, await calendarFor(db, projectId, context.now));
    });
    const rows = await similarComplaints(context, { projectId, partyId, unitId, since });
    return rows.map((row) => new ComplaintType(row, context.now));
  }
}
