import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { notFound } from '@onedesk/kernel';
import { type Context, disposition } from '@onedesk/subgraph';
import { type AttachmentRow, attachmentById, pieceOf } from '../attachment.queries.ts';
import { pieceBytes } from '../attachments.policy.ts';
import { type MediaType, mediaTypeOf } from '../content/mediaTypes.ts';
import { type AttachmentHolders, seesFiles } from '../holder.ts';
import { isGood } from '../link.ts';
import { type ByteRange, rangeOf } from './range.ts';

/**
 * Answers with a file's content, for the person whose link it is and who may still see it. Whatever is wrong (link, time,
 * person, project, withdrawn, no such file) is one answer. @throws NOT_FOUND
 */
export async function sendAttachment(
  context: Context,
  holders: AttachmentHolders,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = new URL(request.url ?? '', 'http://localhost').searchParams;
  const row = await attachmentById(context, id);
  if (!row || !opens(context, row, asked)) throw notFound();
  if (row.withdrawn_at || !seesFiles(context, holders, row.record_type, row.project_id)) throw notFound();
  const type = mediaTypeOf(row.media_type);
  const range = type.played ? rangeOf(request.headers.range, row.bytes) : null;
  if (range === 'outside') {
    response
      .writeHead(416, { ...headers(row, type), 'content-range': `bytes */${row.bytes}`, 'content-length': 0 })
      .end();
    return;
  }
  const { first, last } = range ?? { first: 0, last: row.bytes - 1 };
  response.writeHead(range ? 206 : 200, {
    ...headers(row, type),
    'content-length': last - first + 1,
    ...(range ? { 'content-range': `bytes ${first}-${last}/${row.bytes}` } : {}),
  });
  await sendBytes(context, id, { first, last }, response);
}

function opens({ principal, resources, now }: Context, row: AttachmentRow, asked: URLSearchParams): boolean {
  const until = Number(asked.get('until') ?? Number.NaN);
  const link = { attachment: { id: row.id, projectId: row.project_id }, person: principal, until };
  return isGood(link, asked.get('signature') ?? '', resources.vault, now);
}

/** Whatever is in it runs nothing, loads nothing and is in nobody's frame. */
const nothingRuns = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const headers = (row: AttachmentRow, type: MediaType): Record<string, string> => ({
  'content-type': type.name,
  'content-disposition': disposition(type.shown ? 'inline' : 'attachment', row.name, `file.${type.endings[0]}`),
  'content-security-policy': nothingRuns,
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  // As long as its link may still be good; never by anybody in between.
  'cache-control': 'private, max-age=300',
  ...(type.played ? { 'accept-ranges': 'bytes' } : {}),
});

/** Piece by piece, no faster than they are taken; between two of them no connection to the database is held. */
async function sendBytes(context: Context, id: string, range: ByteRange, response: ServerResponse): Promise<void> {
  const parts = Readable.from(partsOf(context, id, range), { objectMode: false });
  try {
    await pipeline(parts, response);
  } catch (error) {
    // Whoever took it has gone: nothing is wrong here.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

async function* partsOf(context: Context, id: string, { first, last }: ByteRange): AsyncGenerator<Buffer> {
  for (let position = Math.floor(first / pieceBytes); position * pieceBytes <= last; position += 1) {
    const piece = await pieceOf(context, id, position);
    if (!piece) throw new Error(`piece ${position} of attachment ${id} is missing`);
    const start = position * pieceBytes;
    yield piece.subarray(Math.max(0, first - start), last - start + 1);
  }
}
