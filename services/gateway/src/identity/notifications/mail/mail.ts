import { inWords, type Locale, type Words } from '@onedesk/kernel';
import type { MailSettings } from './mailSettings.ts';

/** What a mail is made of. */
export interface MailFacts {
  /** The notification's. */
  readonly id: string;
  readonly title: Words;
  readonly address: string;
  readonly locale: Locale;
}

/** A mail as it is handed to the server. */
export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
}

const brand: Words = { zh: '【一台】', en: 'Onedesk: ' };
const body: Words = {
  zh: '{title}\n\n打开：{link}\n\n这封邮件由系统自动发出，请勿回复。在门户的“通知设置”中可以选择哪些事情发邮件。\n',
  en: '{title}\n\nOpen it: {link}\n\nThis mail was sent by the system; please do not answer. What is sent by mail is chosen in the portal, under notification settings.\n',
};

/**
 * The mail that tells of a notification, in the person's language: what happened and where to look, nothing about a
 * customer, not even which unit (PPL-2). Sent twice, it is recognisably the same: its Message-ID is the notification's.
 */
export function mailOf({ id, title, address, locale }: MailFacts, { from, portal }: MailSettings): Mail {
  const words = inWords(title, locale);
  const link = `${portal}/notifications/${id}`;
  return {
    from,
    to: address,
    subject: `${inWords(brand, locale)}${words}`,
    text: inWords(body, locale, { title: words, link }),
    messageId: `<${id}@${domainOf(from)}>`,
    // So that no answering machine answers.
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/** `Onedesk <desk@example.com>` → `example.com`. */
const domainOf = (from: string): string => /@([^\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
