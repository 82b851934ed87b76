import type { Stands } from './templates.ts';

/** Services that features are made in. */
export const services = ['tickets', 'property', 'finance'] as const;

/** What a new feature is about and how it is called, as one answers; what is left out follows from the rest. */
export interface NewFeature {
  service: string;
  /** One record, in English: `lost-item`. */
  name: string;
  titleZh: string;
  /** Several of them: `Lost items`. */
  titleEn: string;
  /** Id of a rule of the manual. */
  rule: string;
  /** The verb that ends a record: `claim`, `takeBack`. */
  action: string;
  actionZh: string;
  /** Several records: `lost-items`. */
  plural?: string | undefined;
  /** What a record is afterwards: `claimed`, `takenBack`. */
  done?: string | undefined;
  /** Type of the refusal of a second time: `LostItemAlreadyClaimed`. */
  refusal?: string | undefined;
}

/** What would mean something else in the entity, the graph or the words. */
const taken = new Set(
  'id project project-id status words remark version history allowed-actions register registered see constructor title one details empty statuses'.split(
    ' ',
  ),
);
const kebab = (text: string): string => text.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const camel = (text: string): string => kebab(text).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const pascal = (text: string): string => capital(camel(text));
const name = /^[a-z][a-z0-9]*([A-Z-][a-z0-9]+)*$/;
const verb = (text: string): true | string =>
  (name.test(text) && text.length <= 24 && !taken.has(kebab(text))) ||
  'A verb has 1 to 24 letters, such as claim or takeBack, and is none that every record has (register, see).';

/** Why an answer cannot be taken, in a sentence; `true` when it can. */
export const featureChecks: Readonly<Record<keyof NewFeature, (text: string) => true | string>> = {
  service: (text) =>
    (services as readonly string[]).includes(text) || `A feature is made in one of ${services.join(', ')}.`,
  name: (text) =>
    (name.test(text) && text.length <= 30 && !taken.has(kebab(text))) ||
    'A name has 1 to 30 letters and digits, such as lost-item.',
  titleZh: (text) =>
    /^\p{Script=Han}{2,12}$/u.test(text) || 'The Chinese title has 2 to 12 characters, without punctuation.',
  titleEn: (text) => /^[A-Z][A-Za-z0-9 -]{1,38}$/.test(text) || 'The English title begins large: Lost items.',
  rule: (text) => /^[A-Z]{3}-\d+$/.test(text) || 'A rule is one of the manual, such as LAF-1.',
  action: verb,
  actionZh: (text) => /^\p{Script=Han}{1,6}$/u.test(text) || 'The Chinese verb has 1 to 6 characters, such as 认领.',
  plural: (text) => (name.test(text) && text.length <= 32) || 'Several of them: lost-items.',
  done: verb,
  refusal: (text) => /^[A-Z][A-Za-z0-9]{2,60}$/.test(text) || 'A refusal is a type: LostItemAlreadyClaimed.',
};

/** Participles that the endings do not tell. */
const irregular: Readonly<Record<string, string>> = {
  bring: 'brought',
  draw: 'drawn',
  find: 'found',
  forbid: 'forbidden',
  give: 'given',
  hold: 'held',
  keep: 'kept',
  lend: 'lent',
  make: 'made',
  pay: 'paid',
  send: 'sent',
  take: 'taken',
  withdraw: 'withdrawn',
  write: 'written',
};

/** What ends which word: `claim` is claimed, `takeBack` takenBack. */
export function participle(action: string): string {
  const [, first = '', rest = ''] = /^([a-z0-9]+)(.*)$/.exec(camel(action)) ?? [];
  if (irregular[first]) return irregular[first] + rest;
  if (first.endsWith('e')) return `${first}d${rest}`;
  if (/[^aeiou]y$/.test(first)) return `${first.slice(0, -1)}ied${rest}`;
  return `${first}ed${rest}`;
}

/** Several: `lost-item` are lost-items, `gate-pass` gate-passes. */
export function pluralOf(one: string): string {
  const text = kebab(one);
  if (/(s|x|z|ch|sh)$/.test(text)) return `${text}es`;
  if (/[^aeiou]y$/.test(text)) return `${text.slice(0, -1)}ies`;
  return `${text}s`;
}

export const refusalOf = (one: string, done: string): string => `${pascal(one)}Already${pascal(done)}`;

/** All spellings of a feature, for the templates and registers. Throws for an answer that cannot be taken. */
export function featureWords(feature: NewFeature): Stands {
  const done = feature.done || participle(feature.action);
  const plural = feature.plural || pluralOf(feature.name);
  const refusal = feature.refusal || refusalOf(feature.name, done);
  for (const [key, text] of Object.entries({ ...feature, done, plural, refusal })) {
    const answer = featureChecks[key as keyof NewFeature](text ?? '');
    if (answer !== true) throw new Error(answer);
  }
  if (camel(plural) === camel(feature.name)) throw new Error('One and several need different names: give a plural.');
  if (camel(done) === camel(feature.action)) throw new Error('The verb and what it leads to need different names.');
  return {
    service: feature.service,
    rule: feature.rule,
    ...spellings(feature.name, plural),
    ...verbs(feature.action, done),
    ...sentences(feature, done),
    Refusal: refusal,
    refusalCode: refusal.charAt(0).toLowerCase() + refusal.slice(1),
  };
}

const spellings = (one: string, plural: string): Stands => ({
  file: kebab(one),
  folder: kebab(plural),
  thing: camel(one),
  Thing: pascal(one),
  things: camel(plural),
  Things: pascal(plural),
  table: kebab(one).replaceAll('-', '_'),
});

const verbs = (action: string, done: string): Stands => ({
  action: camel(action),
  Action: pascal(action),
  done: camel(done),
  Done: pascal(done),
  done_: kebab(done).replaceAll('-', '_'),
});

const article = (text: string): string => (/^[aeiou]/.test(text) ? 'an' : 'a');
const plain = (text: string): string => kebab(text).replaceAll('-', ' ');

/** The words that people read. */
function sentences({ name: one, titleZh, titleEn, action, actionZh }: NewFeature, done: string): Stands {
  const small = /^[A-Z][a-z]/.test(titleEn) ? titleEn.charAt(0).toLowerCase() + titleEn.slice(1) : titleEn;
  return {
    titleZh,
    titleEn,
    titleEnLower: small,
    oneEn: capital(plain(one)),
    oneEnLower: plain(one),
    aOneEn: `${article(one)} ${plain(one)}`,
    AOneEn: capital(`${article(one)} ${plain(one)}`),
    actionZh,
    actionEn: capital(plain(action)),
    actionEnLower: plain(action),
    // The kit puts a blank between the two characters of a button.
    actionButton: actionZh.split('').join(String.raw`\s*`),
    doneEn: capital(plain(done)),
    doneEnLower: plain(done),
  };
}
