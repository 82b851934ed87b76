import { createTransport } from 'nodemailer';
import { type Resources, systemPrincipal, watchJob } from '@onedesk/subgraph';
import { knownGrants } from '../../accounts/index.ts';
import { maySee } from '../concerned.ts';
import { pauseAfter, toldWithin } from '../notifications.policy.ts';
import { type Mail, mailOf } from './mail.ts';
import type { MailSettings } from './mailSettings.ts';
import { dueMails, giveUp, markSent, putOff, takeMail, type WaitingMail } from './outbox.queries.ts';

/** Where a process may die: when it has a mail, when the server has taken it, and when that is kept. A test lets it. */
export type MailPoint = 'taken' | 'sent' | 'kept';

/** Who sends the mails of an installation. */
export interface Mailer {
  readonly resources: Resources;
  readonly settings: MailSettings;
  /** Hands a mail to the server; resolves once the server has taken it. */
  readonly hand: (mail: Mail) => Promise<unknown>;
  readonly at: (point: MailPoint) => void;
}

const principal = systemPrincipal('mail', 'Mail');
const actor = { principal, requestId: '', action: 'sendMail' };

/** All together are less than a transaction may idle. */
const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 10_000 };

/** A mailer over SMTP. */
export function smtpMailer(resources: Resources, settings: MailSettings, at: Mailer['at'] = () => undefined): Mailer {
  const transport = createTransport({
    url: settings.url,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...timeouts,
  });
  return { resources, settings, hand: (mail) => transport.sendMail(mail), at };
}

/**
 * Sends every mail whose time has come, one after the other; how many the server took. A mail that was taken and marked
 * is never sent again; one whose process died in between is sent again with the same Message-ID.
 */
export async function sendMails(mailer: Mailer, signal?: AbortSignal): Promise<number> {
  const { db, clock } = mailer.resources;
  let sent = 0;
  for (const { id } of await db.read(principal, (reader) => dueMails(reader, clock.now()))) {
    if (signal?.aborted) break;
    if (await watchJob(db.schema, 'mail', () => sendMail(mailer, id))) sent += 1;
  }
  return sent;
}

/** Whether the server took it. */
async function sendMail(mailer: Mailer, id: string): Promise<boolean> {
  const { db, clock } = mailer.resources;
  const sent = await db.write(actor, async (_, reader) => {
    const now = clock.now();
    const mail = await takeMail(reader, id, now);
    if (!mail) return false;
    mailer.at('taken');
    const to = addressee(mail, now);
    if (!to) {
      await giveUp(reader, id, now);
      return false;
    }
    const failure = await handed(mailer, mail, to);
    if (!failure) {
      mailer.at('sent');
      await markSent(reader, id, now);
      return true;
    }
    if (failure === 'refused') await giveUp(reader, id, now);
    else await putOff(reader, id, new Date(now.getTime() + pauseAfter(mail.attempts + 1)));
    return false;
  });
  if (sent) mailer.at('kept');
  return sent;
}

/** PPL-1: the address, if the news is still news, and still for this person. */
function addressee(mail: WaitingMail, now: Date): string | null {
  const { active, address, record_type: recordType, project_id: projectId } = mail;
  const late = now.getTime() - new Date(mail.queued_at).getTime() > toldWithin.mail;
  return !late && active && maySee(knownGrants(mail.grants), { recordType, projectId }) ? address : null;
}

/** Null when the server took it; otherwise whether another try is worth it. */
async function handed(mailer: Mailer, mail: WaitingMail, address: string): Promise<'refused' | 'later' | null> {
  const { id, locale, title_zh: zh, title_en: en } = mail;
  try {
    await mailer.hand(mailOf({ id, locale, address, title: { zh, en } }, mailer.settings));
    return null;
  } catch (error) {
    mailer.resources.log.warn({ err: error, mail: id }, 'a mail could not be sent');
    return isFinal(error) ? 'refused' : 'later';
  }
}

/** The server does not want this mail, now or later: there is no such address. */
function isFinal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && typeof responseCode === 'number' && responseCode >= 550;
}
