export type { AnnouncedRecord, Announcement } from './announcement.ts';
export { announce, announcementRow } from './announce.ts';
export { AnnouncementResolver } from './announcements.resolver.ts';
export { type AnnouncementKind, announcementKinds } from './kinds.ts';
