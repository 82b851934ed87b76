import { badInput, decodeCursor, isId, notFound } from '@onedesk/kernel';
import {
  type CommandContext,
  type Context,
  fault,
  field,
  maxPage,
  Needs,
  PageArguments,
  parseInput,
} from '@onedesk/subgraph';
import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { z } from 'zod';
import { mailSettings } from './mail/index.ts';
import {
  InboxType,
  MarkNotificationsReadInput,
  MarkNotificationsReadResult,
  NotificationConnection,
  NotificationSettingsType,
  NotificationType,
  notificationType,
  SetNotificationSettingsInput,
  SetNotificationSettingsResult,
  settingsType,
} from './notifications.graphql.ts';
import { countUnread, listNotifications, markRead, notificationById, type ReadWish } from './notifications.queries.ts';
import { keepPreferences, preferencesOf } from './settings.queries.ts';

const wishes = z.object({
  mailAddress: field.email().nullish(),
  wishes: z
    .array(
      z.object({ kind: z.string().regex(/^[a-z][A-Za-z]{2,60}$/, 'notValid'), portal: z.boolean(), mail: z.boolean() }),
    )
    .max(maxPage, 'notValid'),
});

@Resolver()
export class NotificationResolver {
  @Query(() => NotificationConnection, { description: 'What this person was told, newest first.' })
  @Needs('own.account')
  async myNotifications(
    @Args(() => PageArguments) page: PageArguments,
    @Arg('unreadOnly', () => Boolean, { defaultValue: false }) unreadOnly: boolean,
    @Ctx() context: Context,
  ): Promise<NotificationConnection> {
    const { edges, pageInfo } = await listNotifications(context, unreadOnly, page);
    return { pageInfo, edges: edges.map((edge) => edge.with(notificationType(edge.node))) };
  }

  @Query(() => NotificationType, { description: 'One of them: where a mail leads to.' })
  @Needs('own.account')
  async myNotification(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<NotificationType> {
    const row = isId(id) ? await notificationById(context, id) : null;
    if (!row) throw notFound();
    return notificationType(row);
  }

  @Query(() => Int, { description: 'How many of them this person has not read.' })
  @Needs('own.account')
  unreadNotifications(@Ctx() context: Context): Promise<number> {
    return countUnread(context);
  }

  @Query(() => NotificationSettingsType, { description: 'How this person wishes to be told.' })
  @Needs('own.account')
  async myNotificationSettings(@Ctx() context: Context): Promise<NotificationSettingsType> {
    const settings = await findSettings(context);
    if (!settings) throw notFound();
    return settings;
  }

  @Mutation(() => MarkNotificationsReadResult)
  @Needs('own.account')
  async markNotificationsRead(
    @Arg('input', () => MarkNotificationsReadInput) input: MarkNotificationsReadInput,
    @Ctx() command: CommandContext,
  ): Promise<InboxType> {
    await markRead(command.db, command.principal.id, readWish(input), command.now);
    return findInbox(command);
  }

  @Mutation(() => SetNotificationSettingsResult)
  @Needs('own.account')
  async setNotificationSettings(
    @Arg('input', () => SetNotificationSettingsInput) input: SetNotificationSettingsInput,
    @Ctx() command: CommandContext,
  ): Promise<NotificationSettingsType> {
    const wished = parseInput(wishes, input);
    const kinds = Object.fromEntries(wished.wishes.map(({ kind, portal, mail }) => [kind, { portal, mail }]));
    await keepPreferences(command.db, command.principal.id, wished.mailAddress ?? null, kinds);
    const settings = await findSettings(command);
    if (!settings) throw notFound();
    return settings;
  }
}

/** This person's inbox, read anew. */
export const findInbox = async (context: Context): Promise<InboxType> =>
  Object.assign(new InboxType(), { id: context.principal.id, unread: await countUnread(context) });

/** This person's settings, read anew; null for who has no account. */
export async function findSettings(context: Context): Promise<NotificationSettingsType | null> {
  const { id } = context.principal;
  const row = await context.read((db) => preferencesOf(db, id));
  return row && settingsType(id, row, mailSettings() !== null);
}

function readWish({ ids, upTo }: MarkNotificationsReadInput): ReadWish {
  if (Boolean(ids) === Boolean(upTo)) throw badInput(fault('input.ids', 'required'));
  if (!ids) {
    const [at, id] = decodeCursor(upTo ?? '', 2).map(String);
    if (!at || !id || !isId(id) || Number.isNaN(Date.parse(at))) throw badInput(fault('input.upTo', 'notValid'));
    return { upTo: [at, id] };
  }
  if (ids.length > maxPage) throw badInput(fault('input.ids', 'tooBig', { maximum: maxPage }));
  if (!ids.every(isId)) throw badInput(fault('input.ids', 'idNotValid'));
  return { ids };
}
