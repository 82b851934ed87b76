/** The two languages of the product. */
export type Locale = 'zh-CN' | 'en';

/** A text in both languages; `{name}` stands for a fact of that name. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** Facts that fill the blanks of a text and travel with a refusal. */
export type Facts = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** The text in the reader's language with its facts filled in; an unknown fact stays visible as `{name}`. */
export function inWords(words: Words, locale: Locale, facts: Facts = {}): string {
  const text = locale === 'en' ? words.en : words.zh;
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => {
    const value = facts[name];
    return value === undefined || value === null ? blank : String(value);
  });
}

/** The best of our languages for an `Accept-Language` header; Chinese when it names neither. */
export function localeOf(header: string | null | undefined): Locale {
  const ranked = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return { tag: tag.toLowerCase(), weight: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .toSorted((a, b) => b.weight - a.weight);
  for (const { tag } of ranked) {
    if (tag.startsWith('zh')) return 'zh-CN';
    if (tag.startsWith('en')) return 'en';
  }
  return 'zh-CN';
}
