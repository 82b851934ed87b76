import { PageInfo, resultUnion } from '@onedesk/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { NotificationRow } from './notifications.queries.ts';
import type { PreferenceRow } from './settings.queries.ts';

@ObjectType('Notification', { description: 'What this person was told; no personal data of customers.' })
export class NotificationType {
  @Field(() => ID) id!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => String) kind!: string;
  @Field(() => String, { description: 'As the graph names it, such as Complaint.' }) recordType!: string;
  @Field(() => ID) recordId!: string;
  @Field(() => String) titleZh!: string;
  @Field(() => String) titleEn!: string;
  @Field(() => String, { description: 'May be empty.' }) bodyZh!: string;
  @Field(() => String, { description: 'May be empty.' }) bodyEn!: string;
  @Field(() => Date) at!: Date;
  @Field(() => Date, { nullable: true }) readAt!: Date | null;
}

export const notificationType = (row: NotificationRow): NotificationType =>
  Object.assign(new NotificationType(), {
    id: row.id,
    projectId: row.project_id,
    kind: row.kind,
    recordType: row.record_type,
    recordId: row.record_id,
    titleZh: row.title_zh,
    titleEn: row.title_en,
    bodyZh: row.body_zh,
    bodyEn: row.body_en,
    at: row.at,
    readAt: row.read_at,
  });

@ObjectType()
export class NotificationEdge {
  @Field(() => String) cursor!: string;
  @Field(() => NotificationType) node!: NotificationType;
}

@ObjectType()
export class NotificationConnection {
  @Field(() => [NotificationEdge]) edges!: NotificationEdge[];
  @Field(() => PageInfo) pageInfo!: PageInfo;
}

@ObjectType('Inbox', { description: "This person's notifications as a whole." })
export class InboxType {
  @Field(() => ID, { description: "The person's account." }) id!: string;
  @Field(() => Int) unread!: number;
}

@ObjectType({ description: 'How this person wishes to be told of a kind of announcement.' })
export class NotificationWish {
  @Field(() => String) kind!: string;
  @Field(() => Boolean) portal!: boolean;
  @Field(() => Boolean) mail!: boolean;
}

@ObjectType('NotificationSettings', { description: 'How this person wishes to be told.' })
export class NotificationSettingsType {
  @Field(() => ID, { description: "The person's account." }) id!: string;
  @Field(() => Boolean, { description: 'False: this installation sends no mail.' }) mailAvailable!: boolean;
  @Field(() => String, { nullable: true, description: "The person's own address; null: the account's." })
  mailAddress!: string | null;
  @Field(() => String, { nullable: true }) accountAddress!: string | null;
  @Field(() => [NotificationWish], {
    description: 'Kinds about which the person has said something; all others are told as the kind has it.',
  })
  wishes!: NotificationWish[];
}

export const settingsType = (id: string, row: PreferenceRow, mailAvailable: boolean): NotificationSettingsType =>
  Object.assign(new NotificationSettingsType(), {
    id,
    mailAvailable,
    mailAddress: row.mail_address,
    accountAddress: row.account_address,
    wishes: Object.entries(row.kinds).map(([kind, { portal, mail }]) =>
      Object.assign(new NotificationWish(), { kind, portal, mail }),
    ),
  });

export const MarkNotificationsReadResult = resultUnion('MarkNotificationsReadResult', () => InboxType);
export const SetNotificationSettingsResult = resultUnion(
  'SetNotificationSettingsResult',
  () => NotificationSettingsType,
);

@InputType({ description: 'Either some, or all up to one.' })
export class MarkNotificationsReadInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => [ID], { nullable: true, description: 'At most 100.' }) ids?: string[] | null;
  @Field(() => String, { nullable: true, description: 'The cursor of the newest one that was seen.' })
  upTo?: string | null;
}

@InputType()
export class NotificationWishInput {
  @Field(() => String) kind!: string;
  @Field(() => Boolean) portal!: boolean;
  @Field(() => Boolean) mail!: boolean;
}

@InputType()
export class SetNotificationSettingsInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => String, { nullable: true, description: "Null: the account's." }) mailAddress?: string | null;
  @Field(() => [NotificationWishInput], { description: 'Kinds that are not named stay as they were.' })
  wishes!: NotificationWishInput[];
}
