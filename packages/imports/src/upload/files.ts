import type { IncomingMessage, ServerResponse } from 'node:http';
import { Failure, inWords, isId, notFound, type Permission, Refusal } from '@onedesk/kernel';
import {
  answerDoor,
  Context,
  disposition,
  givenFileName,
  type HttpRoute,
  inProject,
  type Principal,
  type RequestContext,
  type Resources,
} from '@onedesk/subgraph';
import { contentType, defaultLimits, SheetRefusal, type SheetRefusalCode } from '@onedesk/sheets';
import { readUpTo } from './body.ts';
import type { Uploads } from './upload.ts';

type Requester = RequestContext & { principal: Principal };

/** What a service's door for files leads to. */
export interface FileDoor {
  /** Where it stands (`/files`, `/files/finance`), and what files are kept as. */
  readonly uploads: Uploads;
  /** Any of them is enough to bring a file; what is made of it asks for its own. */
  readonly permissions: readonly Permission[];
  /** The faulty rows of an import as a workbook; null where there is none that the reader may have. */
  faultyRows(context: Context, importId: string): Promise<Workbook | null>;
}

/** A workbook that is sent, with the name it is kept under. */
export interface Workbook {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** EST-6: `POST <path>?projectId=…` takes a sheet; `GET <path>/imports/<id>/faulty-rows` gives its faulty rows back. */
export const fileDoor =
  (door: FileDoor) =>
  (resources: Resources): HttpRoute => ({
    path: door.uploads.path,
    async handle(request, response, from) {
      try {
        await enter(door, request, response, new Context(from, resources));
      } catch (error) {
        const status = statusOf(error);
        if (status === undefined) throw error;
        await answerDoor(request, response, status, problem(error as Failure | Refusal, from));
      }
    },
  });

async function enter(
  door: FileDoor,
  request: IncomingMessage,
  response: ServerResponse,
  context: Context,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (context.principal.mustChangePassword) throw new Failure('PASSWORD_CHANGE_REQUIRED');
  if (request.method === 'POST' && url.pathname === door.uploads.path) {
    const fileId = await receive(door, request, context, url.searchParams.get('projectId') ?? '');
    return answerDoor(request, response, 201, { fileId });
  }
  const below = url.pathname.slice(door.uploads.path.length);
  const [, importId = ''] = /^\/imports\/([^/]+)\/faulty-rows$/.exec(below) ?? [];
  const book = request.method === 'GET' && isId(importId) ? await door.faultyRows(context, importId) : null;
  if (!book) throw notFound();
  send(response, book);
}

async function receive(
  { uploads, permissions }: FileDoor,
  request: IncomingMessage,
  context: Context,
  projectId: string,
): Promise<string> {
  inProject(context, permissions, projectId);
  const name = givenFileName(request.headers['x-file-name']);
  const bytes = await readUpTo(request, defaultLimits.bytes);
  refuseOtherTypes(bytes);
  const { principal, requestId, now, resources } = context;
  return resources.db.write({ principal, requestId, action: 'uploadFile' }, async (em) => {
    const upload = uploads.Upload.receive(projectId, { name, bytes }, principal, now);
    await em.persist(upload).flush();
    await em.persist(uploads.UploadContent.of(upload, bytes)).flush();
    return upload.id;
  });
}

/** Told at once by the first bytes; everything else that can be wrong with a file is found when it is read. */
function refuseOtherTypes(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new SheetRefusal('EMPTY');
  const type = contentType(bytes);
  if (type === 'oldXls') throw new SheetRefusal('OLD_XLS');
  if (type === 'encrypted') throw new SheetRefusal('PASSWORD_PROTECTED');
  if (type === 'other') throw new SheetRefusal('WRONG_TYPE');
}

function send(response: ServerResponse, { name, bytes }: Workbook): void {
  response.writeHead(200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': disposition('attachment', name, 'faulty-rows.xlsx'),
    'content-length': bytes.length,
    'cache-control': 'no-store',
  });
  response.end(bytes);
}

const statuses: Record<string, number> = {
  BAD_USER_INPUT: 400,
  FORBIDDEN: 403,
  PASSWORD_CHANGE_REQUIRED: 403,
  NOT_FOUND: 404,
  TOO_LARGE: 413,
  EMPTY: 400,
} satisfies Partial<Record<SheetRefusalCode | Failure['code'], number>>;

/** Undefined for what is a bug or an outage, which the gateway answers. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof SheetRefusal) return statuses[error.code] ?? 415;
  return error instanceof Failure ? statuses[error.code] : undefined;
}

function problem(error: Failure | Refusal, { locale }: Requester): object {
  if (error instanceof Refusal) return { code: error.code, message: error.inWords(locale) };
  const [fault] = error.faults;
  return { code: error.code, message: fault ? inWords(fault.words, locale, fault.facts) : error.words(locale) };
}
