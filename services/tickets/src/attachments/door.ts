import type { IncomingMessage, ServerResponse } from 'node:http';
import { Failure, inWords, isId, type Locale, notFound, Refusal } from '@onedesk/kernel';
import { answerDoor, Context, type HttpRoute, type Resources } from '@onedesk/subgraph';
import type { AttachmentHolders } from './holder.ts';
import { addAttachment } from './receive/addAttachment.ts';
import { AttachmentRefusal } from './refusals.ts';
import { sendAttachment } from './send/sendAttachment.ts';

/** `POST <path>?recordType=…&recordId=…` adds a file to a record; `GET <path>/<id>?…` is what an attachment's `url` says. */
export const attachmentDoor =
  (holders: AttachmentHolders, path: string) =>
  (resources: Resources): HttpRoute => ({
    path,
    async handle(request, response, from) {
      try {
        await enter(holders, path, request, response, new Context(from, resources));
      } catch (error) {
        if (brokeOff(request, error)) {
          response.destroy();
          return;
        }
        const status = response.headersSent ? undefined : statusOf(error);
        if (status === undefined) throw error;
        await answerDoor(request, response, status, problem(error as Failure | Refusal, from.locale));
      }
    },
  });

async function enter(
  holders: AttachmentHolders,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  context: Context,
): Promise<void> {
  if (context.principal.mustChangePassword) throw new Failure('PASSWORD_CHANGE_REQUIRED');
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method === 'POST' && pathname === path) {
    const { id, name, mediaType, size } = await addAttachment(context, holders, request);
    return answerDoor(request, response, 201, { id, name, mediaType, size });
  }
  const id = pathname.slice(path.length + 1);
  if (request.method !== 'GET' || !isId(id)) throw notFound();
  await sendAttachment(context, holders, id, request, response);
}

/** The sender has gone: nobody is there to be answered, and nothing is wrong here. */
const brokeOff = (request: IncomingMessage, error: unknown): boolean =>
  request.errored === error && (error as NodeJS.ErrnoException).code === 'ECONNRESET';

const statuses: Partial<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  FORBIDDEN: 403,
  PASSWORD_CHANGE_REQUIRED: 403,
  NOT_FOUND: 404,
};

/** Undefined for what is a bug or an outage, which the gateway answers. */
function statusOf(error: unknown): number | undefined {
  if (error instanceof AttachmentRefusal) return error.status;
  if (error instanceof Refusal) return 409;
  return error instanceof Failure ? statuses[error.code] : undefined;
}

function problem(error: Failure | Refusal, locale: Locale): object {
  if (error instanceof AttachmentRefusal) return { code: error.code, message: error.inWords(locale) };
  if (error instanceof Refusal) return { code: codeOf(error), message: error.inWords(locale) };
  const [fault] = error.faults;
  return { code: error.code, message: fault ? inWords(fault.words, locale, fault.facts) : error.words(locale) };
}

/** Doors answer in capitals: `KeyReused` is `KEY_REUSED`. */
const codeOf = ({ type }: Refusal): string => type.replace(/(?<=.)[A-Z]/g, '_$&').toUpperCase();
