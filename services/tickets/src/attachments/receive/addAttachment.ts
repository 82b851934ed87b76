import type { IncomingMessage } from 'node:http';
import { badInput } from '@onedesk/kernel';
import { type CommandContext, type Context, fault, field, givenFileName, runCommand } from '@onedesk/subgraph';
import { Attachment } from '../attachment.ts';
import { attachmentType, type AttachmentType } from '../attachment.graphql.ts';
import { filesOn } from '../attachment.queries.ts';
import { attachmentPolicy } from '../attachments.policy.ts';
import { nameFor } from '../content/mediaTypes.ts';
import { addedTo, type AttachmentHolders, type HeldBy } from '../holder.ts';
import { attachmentRecord } from '../record.ts';
import { tooManyFiles } from '../refusals.ts';
import { receiveBody, type ReceivedBody } from './body.ts';
import { refuseSpent, StoredPieces } from './storedPieces.ts';

const action = 'addAttachment';

/** What a request wants to add, and where. */
interface Wish extends HeldBy {
  readonly name: string;
  readonly idempotencyKey: string;
}

/**
 * Takes the request's body in as an attachment. The same key and content again is the same attachment, added once; a
 * body that breaks off or is refused leaves nothing. @throws Failure, AttachmentRefusal, KeyReused
 */
export async function addAttachment(
  context: Context,
  holders: AttachmentHolders,
  request: IncomingMessage,
): Promise<AttachmentType> {
  const wish = wishOf(request);
  const { projectId } = await addedTo(context, holders, wish);
  if (await wasDone(context, wish)) return again(context, holders, request, wish);
  await context.read((db) => refuseFull(db, wish));
  const pieces = new StoredPieces(context, projectId);
  try {
    await pieces.open();
    const body = await receiveBody(request, (piece) => pieces.add(piece));
    const added = await settle(context, holders, wish, body, (command) =>
      keep(command, { ...wish, projectId }, body, pieces),
    );
    if (added.id !== pieces.id) await pieces.drop();
    return added;
  } catch (error) {
    await pieces
      .drop()
      .catch((left: unknown) => context.resources.log.warn({ err: left }, 'an upload is left to the sweep'));
    throw error;
  }
}

function wishOf({ url = '', headers }: IncomingMessage): Wish {
  const asked = new URL(url, 'http://localhost').searchParams;
  const idempotencyKey = headers['idempotency-key'];
  const key = field.key().safeParse(idempotencyKey);
  if (!key.success) throw badInput(fault('idempotency-key', idempotencyKey ? 'notValid' : 'required'));
  return {
    recordType: asked.get('recordType') ?? '',
    recordId: asked.get('recordId') ?? '',
    name: givenFileName(headers['x-file-name']),
    idempotencyKey: key.data,
  };
}

/** Whether a file came under this key before: then it is only compared. */
const wasDone = (context: Context, { idempotencyKey }: Wish): Promise<boolean> =>
  context.read(async (db) => {
    const text = 'select 1 from idempotency where principal_id = $1 and mutation = $2 and key = $3';
    return (await db.row(text, [context.principal.id, action, idempotencyKey])) !== null;
  });

async function again(context: Context, holders: AttachmentHolders, request: IncomingMessage, wish: Wish) {
  const body = await receiveBody(request, () => Promise.resolve());
  return settle(context, holders, wish, body, () => Promise.reject(new Error('it was done before')));
}

/** One command for all that came with the same key: whoever comes second gets what the first one made. */
async function settle(
  context: Context,
  holders: AttachmentHolders,
  wish: Wish,
  { sha256 }: ReceivedBody,
  work: (command: CommandContext) => Promise<AttachmentType>,
): Promise<AttachmentType> {
  const outcomes = { Attachment: (asking: Context, id: string) => attachmentRecord(asking, holders, id) };
  const input = { ...wish, sha256 };
  return (await runCommand(context, action, input, work, outcomes)) as AttachmentType;
}

/** Counted again where nobody else counts: tries side by side do not add up to more than may be. */
async function keep(
  command: CommandContext,
  place: Wish & { projectId: string },
  { type, bytes, sha256 }: ReceivedBody,
  pieces: StoredPieces,
): Promise<AttachmentType> {
  const { recordType, recordId, projectId, name } = place;
  const { em, db, principal, now } = command;
  for (const one of [`record ${recordId}`, `person ${principal.id}`])
    await db.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`attachment ${one}`]);
  await refuseFull(db, place);
  await refuseSpent(db, principal.id, now);
  await pieces.keep(db);
  const file = { id: pieces.id, projectId, recordType, recordId, mediaType: type.name, bytes, sha256 };
  const attachment = Attachment.add({ ...file, name: nameFor(type, name) }, principal, now);
  await em.persist(attachment).flush();
  return attachmentType(attachment);
}

async function refuseFull(db: CommandContext['db'], record: HeldBy): Promise<void> {
  const { perRecord, everPerRecord } = attachmentPolicy;
  const { now, ever } = await filesOn(db, record);
  if (now >= perRecord) throw tooManyFiles(perRecord);
  if (ever >= everPerRecord) throw tooManyFiles(everPerRecord);
}
