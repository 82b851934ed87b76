import { badInput } from '@onedesk/kernel';
import { type Context, fault, maxFeedPage, Needs } from '@onedesk/subgraph';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import {
  AnnouncementKindType,
  announcementKindType,
  announcementType,
  TicketsAnnouncement,
} from './announcements.graphql.ts';
import { announcementsById } from './announcements.queries.ts';
import { announcementKindNames } from './kinds.ts';

@Resolver(() => TicketsAnnouncement)
export class AnnouncementResolver {
  @Query(() => [TicketsAnnouncement], {
    description: 'Announcements by their ids, at most 1000, in words: what people are notified of.',
  })
  @Needs('feed.see')
  async ticketsAnnouncements(
    @Arg('ids', () => [ID]) ids: string[],
    @Ctx() context: Context,
  ): Promise<TicketsAnnouncement[]> {
    if (ids.length > maxFeedPage) throw badInput(fault('ids', 'tooBig', { maximum: maxFeedPage }));
    return (await announcementsById(context, ids)).map(announcementType);
  }

  @Query(() => [AnnouncementKindType], { description: 'What this service announces, for the personal settings.' })
  @Needs('own.account')
  ticketsAnnouncementKinds(): AnnouncementKindType[] {
    return announcementKindNames.map(announcementKindType);
  }
}
