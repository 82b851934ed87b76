import type { z } from 'zod';
import type { Words } from './words.ts';

/** A policy of the manual: typed default rows that a project may override from a day on. */
export interface Policy<Value = unknown> extends Words {
  /** `complaint.clocks` */
  readonly key: string;
  /** The rule it comes from, such as CMP-3. */
  readonly rule: string;
  readonly schema: z.ZodType<Value>;
  readonly defaults: Value;
  /** Rises with each change of the defaults: decisions keep `default-1`. */
  readonly defaultsVersion: number;
}

/** The type of a policy's value. */
export type PolicyValue<Of> = Of extends Policy<infer Value> ? Value : never;

/** The version by which decisions name a policy's defaults, such as `default-1`. */
export const defaultVersion = ({ defaultsVersion }: Pick<Policy, 'defaultsVersion'>): string =>
  `default-${defaultsVersion}`;

const keyForm = /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/;

/**
 * Makes a policy from its typed defaults. A key that does not read `topic.matter`, and defaults that its schema does not
 * take or does not know whole, refuse to load.
 */
export function policy<Value>(
  key: string,
  about: Words & { rule: string; version?: number },
  schema: z.ZodType<Value>,
  defaults: NoInfer<Value>,
): Policy<Value> {
  const { zh, en, rule, version = 1 } = about;
  if (!keyForm.test(key)) throw new Error(`a policy's key reads topic.matter: ${key}`);
  const taken = schema.parse(defaults);
  const unknown = unknownKeys(defaults, taken);
  if (unknown.length) throw new Error(`${key} does not know ${unknown.map((path) => path.join('.')).join(', ')}`);
  return { key, zh, en, rule, schema, defaults: taken, defaultsVersion: version };
}

/** How people see a part of a policy's value: its words, and what else its form has to know. */
export interface PartWords extends Words {
  /** A share is shown in percent, a text is a day. */
  readonly as?: 'percent' | 'day';
  /** Words of the choices, where they are none that everybody knows, such as roles. */
  readonly choices?: Readonly<Record<string, Words>>;
}

/** Gives a part of a policy's schema its words: the form in which people change the policy is made of them. */
export const named = <Schema extends z.ZodType>(
  schema: Schema,
  zh: string,
  en: string,
  more: Omit<PartWords, keyof Words> = {},
): Schema => schema.meta({ zh, en, ...more } satisfies PartWords);

/** Where a value has keys that its schema did not take over: schemas pass over unknown keys in silence. */
export function unknownKeys(given: unknown, taken: unknown): string[][] {
  if (typeof given !== 'object' || given === null) return [];
  const inner = typeof taken === 'object' && taken !== null ? (taken as Record<string, unknown>) : {};
  return Object.entries(given).flatMap(([key, value]) =>
    Object.hasOwn(inner, key) ? unknownKeys(value, inner[key]).map((path) => [key, ...path]) : [[key]],
  );
}
