import type { IncomingMessage, ServerResponse } from 'node:http';
import { badInput, Failure, inWords, isId, notFound, Refusal, type Words } from '@onedesk/kernel';
import { Context, type HttpRoute, type RequestContext, type Principal, type Resources } from '@onedesk/subgraph';
import { inProject } from '../../estate/index.ts';
import { contentType, defaultLimits, readInThread, SheetRefusal, type SheetRefusalCode } from '../../imports/index.ts';
import { buildingNames, contentOf, importById } from '../registerImport.queries.ts';
import { answer, readUpTo } from './body.ts';
import { Upload, UploadContent } from './upload.ts';

type Requester = RequestContext & { principal: Principal };

/** EST-6: `POST /files?projectId=…` takes a sheet; `GET /files/imports/<id>/faulty-rows` gives its faulty rows back. */
export const files = (resources: Resources): HttpRoute => ({
  path: '/files',
  async handle(request, response, from) {
    const context = new Context(from, resources);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, importId] = /^\/files\/imports\/([^/]+)\/faulty-rows$/.exec(url.pathname) ?? [];
    try {
      if (context.principal.mustChangePassword) throw new Failure('PASSWORD_CHANGE_REQUIRED');
      if (request.method === 'POST' && url.pathname === '/files') {
        const fileId = await receive(request, context, url.searchParams.get('projectId') ?? '');
        await answer(request, response, 201, { fileId });
      } else if (request.method === 'GET' && importId) {
        await sendFaultyRows(response, context, importId);
      } else {
        await answer(request, response, 404, problem(notFound(), from));
      }
    } catch (error) {
      const status = statusOf(error);
      if (status === undefined) throw error;
      await answer(request, response, status, problem(error as Failure | Refusal, from));
    }
  },
});

async function receive(request: IncomingMessage, context: Context, projectId: string): Promise<string> {
  inProject(context, 'register.import', projectId);
  const name = fileName(request.headers['x-file-name']);
  const bytes = await readUpTo(request, defaultLimits.bytes);
  refuseOtherTypes(bytes);
  const { principal, requestId, now, resources } = context;
  return resources.db.write({ principal, requestId, action: 'uploadFile' }, async (em) => {
    const upload = Upload.receive(projectId, { name, bytes }, principal, now);
    await em.persist(upload).flush();
    await em.persist(UploadContent.of(upload, bytes)).flush();
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

const nameMissing: Words = { zh: '缺少文件名', en: 'The name of the file is missing' };

/** The name is shown to people: what could confuse them or a terminal is left out. */
function fileName(header: string | string[] | undefined): string {
  const name = decoded(String(header ?? ''))
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, 200);
  if (name === '') throw badInput({ path: 'x-file-name', code: 'required', words: nameMissing });
  return name;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function sendFaultyRows(response: ServerResponse, context: Context, id: string): Promise<void> {
  const record = isId(id) ? await importById(context, id) : null;
  if (!record || !context.may('register.import', record.project_id) || !record.mapping || !record.counts?.faulty)
    throw notFound();
  const [bytes, knownBuildings] = await Promise.all([
    context.read((db) => contentOf(db, record.upload_id)),
    context.read((db) => buildingNames(db, record.project_id)),
  ]);
  const { file_name: name, mapping } = record;
  const { locale } = context;
  const book = await readInThread('faultyRows', { bytes, name, mapping, knownBuildings, locale });
  const suffix = locale === 'en' ? 'to correct' : '待更正';
  response.writeHead(200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="faulty-rows.xlsx"; filename*=UTF-8''${rfc5987(`${name.replace(/\.\w{1,5}$/, '')} ${suffix}.xlsx`)}`,
    'content-length': book.length,
    'cache-control': 'no-store',
  });
  response.end(book);
}

const rfc5987 = (text: string): string =>
  encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

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
