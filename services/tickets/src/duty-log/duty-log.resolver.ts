import { notFound } from '@onedesk/kernel';
import {
  type CommandContext,
  type Context,
  field,
  Needs,
  PageArguments,
  parseInput,
  reaches,
  For,
} from '@onedesk/subgraph';
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { z } from 'zod';
import { DutyEntry } from './duty-entry.ts';
import {
  DutyEntryConnection,
  DutyEntryType,
  dutyEntryType,
  NoteDutyEntryInput,
  NoteDutyEntryResult,
} from './duty-log.graphql.ts';
import { listDutyLog } from './duty-log.queries.ts';

const entry = z.object({
  projectId: field.id(),
  words: field.text(2_000).min(1, 'required'),
  unitId: field.id().nullish(),
});

@Resolver(() => DutyEntryType)
export class DutyLogResolver {
  @Query(() => DutyEntryConnection, { description: 'The duty log of a project (值班记录表), newest first. SHF-1' })
  @Needs('dutyLog.see')
  async dutyLog(
    @Arg('projectId', () => ID) projectId: string,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<DutyEntryConnection> {
    context.require('dutyLog.see', projectId);
    const { edges, pageInfo } = await listDutyLog(context, projectId, page);
    return { pageInfo, edges: edges.map((edge) => edge.with(dutyEntryType(edge.node))) };
  }

  @For('partner')
  @Mutation(() => NoteDutyEntryResult)
  @Needs('dutyLog.write')
  async noteDutyEntry(
    @For('partner') @Arg('input', () => NoteDutyEntryInput) input: NoteDutyEntryInput,
    @Ctx() command: CommandContext,
  ): Promise<DutyEntryType> {
    const { projectId, words, unitId } = parseInput(entry, input);
    if (!reaches(command.principal, projectId)) throw notFound();
    command.require('dutyLog.write', projectId);
    const noted = DutyEntry.note({ projectId, words, unitId: unitId ?? null }, command.principal, command.now);
    await command.em.persist(noted).flush();
    return dutyEntryType(noted);
  }
}
