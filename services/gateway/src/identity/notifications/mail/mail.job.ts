import { setTimeout as pause } from 'node:timers/promises';
import { isOutage, type Resources, systemPrincipal } from '@onedesk/subgraph';
import { Gauge } from 'prom-client';
import { mailSettings } from './mailSettings.ts';
import { countWaiting } from './outbox.queries.ts';
import { sendMails, smtpMailer } from './sendMails.ts';

/** Between two looks, and after one that failed (ms). */
const idle = 3_000;
const away = 10_000;

const senders = new Set<Resources>();
const principal = systemPrincipal('mail', 'Mail');

/** Asked when somebody looks. */
const waiting = new Gauge({
  name: 'onedesk_mails_waiting',
  help: 'Mails that were not sent yet; NaN when nobody can tell',
  aggregator: 'max',
  async collect() {
    const counts = await Promise.all(
      [...senders].map(({ db }) => db.read(principal, countWaiting).catch(() => Number.NaN)),
    );
    this.set(Math.max(0, ...counts));
  },
});

/** Sends mails until it is stopped, where mail is configured; what is not sent then is left to the next process. */
export function startMail(resources: Resources): Promise<() => Promise<void>> {
  const settings = mailSettings();
  if (!settings) return Promise.resolve(() => Promise.resolve());
  const stopping = new AbortController();
  senders.add(resources);
  const ended = keepSending(resources, smtpMailer(resources, settings), stopping.signal);
  return Promise.resolve(async () => {
    stopping.abort();
    senders.delete(resources);
    if (senders.size === 0) waiting.set(0);
    await ended;
  });
}

async function keepSending(
  { log }: Resources,
  mailer: ReturnType<typeof smtpMailer>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const wait = await sendMails(mailer, signal).then(
      () => idle,
      (error: unknown) => {
        if (!isOutage(error)) log.error({ err: error }, 'mails cannot be sent');
        return away;
      },
    );
    await pause(wait, undefined, { signal }).catch(() => undefined);
  }
}
