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

/** Makes a policy from its typed defaults; refuses to load defaults that its schema does not take. */
export function policy<Value>(
  key: string,
  about: Words & { rule: string; version?: number },
  schema: z.ZodType<Value>,
  defaults: Value,
): Policy<Value> {
  const { zh, en, rule, version = 1 } = about;
  return { key, zh, en, rule, schema, defaults: schema.parse(defaults), defaultsVersion: version };
}
