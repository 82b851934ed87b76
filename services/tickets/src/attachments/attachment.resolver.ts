import {
  type CommandContext,
  type Context,
  field,
  history,
  HistoryConnection,
  load,
  Needs,
  PageArguments,
  parseInput,
} from '@onedesk/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import {
  AttachmentType,
  attachmentType,
  WithdrawAttachmentInput,
  WithdrawAttachmentResult,
} from './attachment.graphql.ts';
import { attachmentHistory } from './attachment.privacy.ts';
import { attachmentsOf } from './attachment.queries.ts';
import { Attachment } from './attachment.ts';
import { addedTo, type AttachmentHolders, mayAdd, placesOf, seen } from './holder.ts';
import { goodUntil, linkTo } from './link.ts';

const withdrawal = z.object({ reason: field.line(500) });

/** The graph's side of attachments on these kinds of records; `path` is the door's. */
export function attachmentResolver(holders: AttachmentHolders, path: string) {
  const places = placesOf(holders);

  @Resolver(() => AttachmentType)
  class AttachmentResolver {
    @Query(() => [AttachmentType], { description: 'A record’s files, in the order they came; withdrawn ones too.' })
    @Needs('attachment.see')
    async attachments(
      @Arg('recordType', () => String) recordType: string,
      @Arg('recordId', () => ID) recordId: string,
      @Ctx() context: Context,
    ): Promise<AttachmentType[]> {
      const { projectId } = await seen(context, holders, { recordType, recordId });
      return (await attachmentsOf(context, projectId, { recordType, recordId })).map(attachmentType);
    }

    @Query(() => Boolean, { description: 'Whether the person may add files to the record.' })
    @Needs('attachment.see')
    mayAddAttachment(
      @Arg('recordType', () => String) recordType: string,
      @Arg('recordId', () => ID) recordId: string,
      @Ctx() context: Context,
    ): Promise<boolean> {
      return mayAdd(context, places, { recordType, recordId });
    }

    @Mutation(() => WithdrawAttachmentResult, {
      description: 'The file is not shown any more; that it was there, and why it went, stays.',
    })
    @Needs('attachment.add')
    async withdrawAttachment(
      @Arg('input', () => WithdrawAttachmentInput) input: WithdrawAttachmentInput,
      @Ctx() command: CommandContext,
    ): Promise<AttachmentType> {
      const { reason } = parseInput(withdrawal, input);
      const attachment = await load(command, Attachment, input, 'attachment.add', attachmentHistory);
      await addedTo(command, holders, attachment);
      attachment.withdraw(reason, command.principal, command.now);
      await command.em.flush();
      return attachmentType(attachment);
    }

    @FieldResolver(() => String, {
      nullable: true,
      description: 'Opens the content, for whoever asked and for ten minutes; absent once it is withdrawn.',
    })
    url(@Root() attachment: AttachmentType, @Ctx() { principal, now, resources }: Context): string | null {
      if (attachment.withdrawnAt) return null;
      return linkTo(path, { attachment, person: principal, until: goodUntil(now) }, resources.vault);
    }

    @FieldResolver(() => [String])
    async allowedActions(@Root() attachment: AttachmentType, @Ctx() context: Context): Promise<string[]> {
      if (attachment.withdrawnAt) return [];
      return (await mayAdd(context, places, attachment)) ? ['withdrawAttachment'] : [];
    }

    @FieldResolver(() => HistoryConnection, { description: 'PPL-3; masked like its source, PPL-2' })
    history(
      @Root() { id, projectId }: AttachmentType,
      @Args(() => PageArguments) page: PageArguments,
      @Ctx() context: Context,
    ): Promise<HistoryConnection> {
      context.require('history.see', projectId);
      return history(context, attachmentHistory, { subjectId: id }, page);
    }
  }
  return AttachmentResolver;
}
