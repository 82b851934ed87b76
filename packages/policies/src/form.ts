import { isRole, type Policy } from '@onedesk/kernel';
import { z } from 'zod';

const forms = new WeakMap<Policy, string>();

/** What a policy's value may be, as JSON Schema with the words of its parts. */
export function formOf(policy: Policy): string {
  let form = forms.get(policy);
  if (!form) forms.set(policy, (form = JSON.stringify(z.toJSONSchema(policy.schema, { io: 'input' }))));
  return form;
}

interface Part {
  readonly type?: string;
  readonly zh?: string;
  readonly en?: string;
  readonly choices?: Readonly<Record<string, unknown>>;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: Part | boolean;
  readonly propertyNames?: Part;
  readonly items?: Part;
  readonly anyOf?: readonly Part[];
}

/**
 * The parts of a policy's value that have no words, by their paths: people would see a key. Roles and lengths of time
 * have words of their own.
 */
export const unnamedParts = (policy: Policy): string[] => unnamed(JSON.parse(formOf(policy)) as Part, []);

function unnamed(part: Part, path: readonly string[]): string[] {
  if (part.anyOf) return isSpan(part) ? [] : part.anyOf.flatMap((one) => unnamed(one, path));
  const choices = [...(part.enum ?? []), ...(part.propertyNames?.enum ?? [])].filter(
    (one): one is string => typeof one === 'string' && !isRole(one) && !Object.hasOwn(part.choices ?? {}, one),
  );
  const inner = Object.entries(part.properties ?? {}).flatMap(([key, one]) => [
    ...(one.zh && one.en ? [] : [[...path, key].join('.')]),
    ...unnamed(one, [...path, key]),
  ]);
  const each = [part.items, part.additionalProperties].filter((one): one is Part => typeof one === 'object');
  return [
    ...choices.map((one) => [...path, one].join('.')),
    ...inner,
    ...each.flatMap((one) => unnamed(one, [...path, '*'])),
  ];
}

/** Units in which policies say lengths of time. */
const units = ['minutes', 'hours', 'days', 'workingDays', 'months', 'endOf'];

/** A length of time, or none: one of several, each with exactly one unit, such as `{ hours: 1 }`. */
const isSpan = ({ anyOf = [] }: Part): boolean =>
  anyOf
    .flatMap((one) => one.anyOf ?? one)
    .filter(({ type }) => type !== 'null')
    .every(({ properties = {} }) => {
      const [unit = '', ...others] = Object.keys(properties);
      return others.length === 0 && units.includes(unit);
    });
