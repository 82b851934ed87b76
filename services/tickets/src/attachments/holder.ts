import { badInput, notFound, type Permission } from '@onedesk/kernel';
import { type Batch, type Context, fault, field, reaches } from '@onedesk/subgraph';

/** A kind of record that files hang on, as its feature describes it. */
export interface AttachmentHolder {
  /** Who sees the record sees its files. */
  readonly see: Permission;
  /** Who may add files and withdraw them. */
  readonly add: Permission;
  /** Where a record stands; null where there is none in reach. In a command, as it is there. */
  place(context: Context, recordId: string): Promise<AttachmentPlace | null>;
}

/** Where a record stands. Without a building it belongs to its project as a whole. */
export interface AttachmentPlace {
  readonly projectId: string;
  readonly buildingId?: string | null;
}

/** All kinds of records that files hang on, by the graph's type. */
export type AttachmentHolders = Readonly<Record<string, AttachmentHolder>>;

/** A record that files hang on. */
export interface HeldBy {
  readonly recordType: string;
  readonly recordId: string;
}

/** Whether the person may see files of such a record of the project. */
export function seesFiles(
  context: Context,
  holders: AttachmentHolders,
  recordType: string,
  projectId: string,
): boolean {
  const holder = holderOf(holders, recordType);
  return holder !== undefined && context.may('attachment.see', projectId) && context.may(holder.see, projectId);
}

/** The record's project. @throws NOT_FOUND where there is none in reach, FORBIDDEN where its files may not be seen */
export async function seen(context: Context, holders: AttachmentHolders, record: HeldBy): Promise<AttachmentPlace> {
  const { holder, place } = await placed(context, holders, record);
  context.require('attachment.see', place.projectId);
  context.require(holder.see, place.projectId);
  return place;
}

/** The same for those who add files and withdraw them: where the record stands in a building, in that building (PPL-1). */
export async function addedTo(context: Context, holders: AttachmentHolders, record: HeldBy): Promise<AttachmentPlace> {
  const { holder, place } = await placed(context, holders, record);
  for (const permission of ['attachment.add', holder.add] as const) context.require(permission, spot(place));
  return place;
}

/** Where records stand, each looked up once in an operation. */
export const placesOf =
  (holders: AttachmentHolders): Batch<string, Standing> =>
  (keys, context) =>
    Promise.all(
      keys.map(async (key) => {
        const [recordType = '', recordId = ''] = key.split(' ');
        const holder = holderOf(holders, recordType);
        const place = field.id().safeParse(recordId).success ? await holder?.place(context, recordId) : null;
        return holder && place ? { holder, place } : null;
      }),
    );

interface Standing {
  readonly holder: AttachmentHolder;
  readonly place: AttachmentPlace;
}

/** Whether `addedTo` would let the person. */
export async function mayAdd(
  context: Context,
  places: Batch<string, Standing>,
  { recordType, recordId }: HeldBy,
): Promise<boolean> {
  const standing = await context.load(places, `${recordType} ${recordId}`);
  if (!standing) return false;
  const { holder, place } = standing;
  return context.may('attachment.add', spot(place)) && context.may(holder.add, spot(place));
}

const spot = ({ projectId, buildingId }: AttachmentPlace) => (buildingId ? { projectId, buildingId } : projectId);

async function placed(
  context: Context,
  holders: AttachmentHolders,
  { recordType, recordId }: HeldBy,
): Promise<Standing> {
  const holder = holderOf(holders, recordType);
  if (!holder) throw badInput(fault('recordType', 'notValid'));
  if (!field.id().safeParse(recordId).success) throw badInput(fault('recordId', 'idNotValid'));
  const place = await holder.place(context, recordId);
  if (!place || !reaches(context.principal, place.projectId)) throw notFound();
  return { holder, place };
}

const holderOf = (holders: AttachmentHolders, recordType: string): AttachmentHolder | undefined =>
  Object.hasOwn(holders, recordType) ? holders[recordType] : undefined;
