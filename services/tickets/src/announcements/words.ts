import { inWords, type Locale, type Words } from '@onedesk/kernel';
import type { Announcement } from './announcement.ts';
import { announcementKinds, factWords, type KindDefinition } from './kinds.ts';

/** What an announcement says, in both languages. */
export interface AnnouncementWords {
  readonly title: Words;
  /** May be empty. */
  readonly body: Words;
}

/** The words of an announcement; instants in the project's zone, such as `Asia/Shanghai`. */
export function wordsOf(
  { kind, number, facts }: Pick<Announcement, 'kind' | 'number' | 'facts'>,
  timeZone: string,
): AnnouncementWords {
  const { title, body }: KindDefinition = announcementKinds[kind];
  const filled = (words: Words, locale: Locale) => inWords(words, locale, told({ ...facts, number }, locale, timeZone));
  const parts = body.filter((part) => blanksOf(part).every((name) => Object.hasOwn(facts, name) && facts[name] !== ''));
  return {
    title: { zh: filled(title, 'zh-CN'), en: filled(title, 'en') },
    body: {
      zh: parts.map((part) => filled(part, 'zh-CN')).join('，'),
      en: parts.map((part) => filled(part, 'en')).join(', '),
    },
  };
}

const blanksOf = ({ zh }: Words): string[] => [...zh.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string);

/** The facts as people read them. */
function told(facts: Readonly<Record<string, string>>, locale: Locale, timeZone: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => {
      const known = factWords[name]?.[value];
      if (known) return [name, inWords(known, locale)];
      return [name, name.endsWith('At') ? instant(value, locale, timeZone) : value];
    }),
  );
}

/** `3月2日 18:30`, `2 Mar, 18:30`. */
function instant(iso: string, locale: Locale, timeZone: string): string {
  const at = new Date(iso);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', { timeZone, ...options }).format(at);
  const time = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return locale === 'en'
    ? `${part({ day: 'numeric', month: 'short' })}, ${time}`
    : `${part({ month: 'long', day: 'numeric' })} ${time}`;
}
