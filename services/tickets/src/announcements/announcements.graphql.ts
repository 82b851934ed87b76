import { Field, ID, ObjectType } from 'type-graphql';
import type { AnnouncementRow } from './announcements.queries.ts';
import { announcementKinds, type AnnouncementKind } from './kinds.ts';
import { wordsOf } from './words.ts';

@ObjectType({ description: 'Something that happened and whom it concerns; no personal data of customers.' })
export class TicketsAnnouncement {
  @Field(() => ID) id!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => ID, { nullable: true }) buildingId!: string | null;
  @Field(() => String) kind!: string;
  @Field(() => String) recordType!: string;
  @Field(() => ID) recordId!: string;
  @Field(() => [String]) toRoles!: string[];
  @Field(() => [ID]) toPersons!: string[];
  @Field(() => ID, { nullable: true, description: 'The department whose head is told.' })
  toDepartmentHead!: string | null;
  @Field(() => ID, { nullable: true, description: 'The account that is never told.' }) notTo!: string | null;
  @Field(() => String) titleZh!: string;
  @Field(() => String) titleEn!: string;
  @Field(() => String) bodyZh!: string;
  @Field(() => String) bodyEn!: string;
  @Field(() => Boolean, { description: 'Worth a mail, unless the person wishes otherwise.' }) mail!: boolean;
  @Field(() => Date) at!: Date;
}

/** Maps a row to the graph's announcement, in words. */
export function announcementType(row: AnnouncementRow): TicketsAnnouncement {
  const { title, body } = wordsOf(row, row.time_zone);
  return Object.assign(new TicketsAnnouncement(), {
    id: row.id,
    projectId: row.project_id,
    buildingId: row.building_id,
    kind: row.kind,
    recordType: row.record_type,
    recordId: row.record_id,
    toRoles: row.to_roles,
    toPersons: row.to_persons,
    toDepartmentHead: row.to_department_head,
    notTo: row.not_to,
    titleZh: title.zh,
    titleEn: title.en,
    bodyZh: body.zh,
    bodyEn: body.en,
    mail: announcementKinds[row.kind].mail,
    at: row.at,
  });
}

@ObjectType({ description: 'A kind of announcement, as the personal settings name it.' })
export class AnnouncementKindType {
  @Field(() => String) kind!: string;
  @Field(() => String) zh!: string;
  @Field(() => String) en!: string;
  @Field(() => Boolean, { description: 'Sent by mail too, unless the person wishes otherwise.' }) mail!: boolean;
}

export const announcementKindType = (kind: AnnouncementKind): AnnouncementKindType => {
  const { zh, en, mail } = announcementKinds[kind];
  return Object.assign(new AnnouncementKindType(), { kind, zh, en, mail });
};
