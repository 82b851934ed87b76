import { type FieldFault, type Policy, Refusal, unknownKeys } from '@onedesk/kernel';
import { defineFaults, fault } from '@onedesk/subgraph';
import type { z } from 'zod';

defineFaults({
  notJson: { zh: '格式有误，应为 JSON', en: 'This is not JSON' },
  unknownKey: { zh: '没有这一项', en: 'There is no such item' },
  wholeNumber: { zh: '应为整数', en: 'A whole number is needed' },
  tooFew: { zh: '至少 {minimum} 项', en: 'At least {minimum}' },
  tooMany: { zh: '最多 {maximum} 项', en: 'At most {maximum}' },
  beforeToday: { zh: '不能早于今天（{today}）', en: 'Not before today ({today})' },
});

/** A value as a policy takes it, or why not: each fault at its path within the value, dotted, `''` for the whole. */
export function readValue<Value>(
  policy: Policy<Value>,
  text: string,
): { readonly value: Value } | { readonly faults: readonly FieldFault[] } {
  const given = jsonOf(text);
  if (given === undefined) return { faults: [fault('', 'notJson')] };
  const parsed = policy.schema.safeParse(given);
  if (!parsed.success) return { faults: parsed.error.issues.flatMap((issue) => faultsOf(issue, given)) };
  const unknown = unknownKeys(given, parsed.data);
  if (unknown.length) return { faults: unknown.map((path) => fault(path.join('.'), 'unknownKey')) };
  return { value: parsed.data };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** An issue as faults: those of a choice are those of the alternative that the value comes closest to. */
function faultsOf(issue: z.core.$ZodIssue, given: unknown, above: readonly PropertyKey[] = []): FieldFault[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => fault([...path, key].join('.'), 'unknownKey'));
  }
  if (issue.code === 'invalid_union') {
    const nearest = closest(issue.errors);
    if (nearest) return nearest.flatMap((inner) => faultsOf(inner, given, path));
  }
  return [fault(path.join('.'), codeOf(issue, valueAt(given, path)), factsOf(issue))];
}

/** What the words of a fault name: the smallest number that is taken, where it must be more than another. */
function factsOf(issue: z.core.$ZodIssue): FieldFault['facts'] {
  const facts = issue as unknown as NonNullable<FieldFault['facts']>;
  const above = issue.code === 'too_small' && issue.origin !== 'string' && issue.inclusive === false;
  return above ? { ...facts, minimum: Number(issue.minimum) + 1 } : facts;
}

/** The alternative whose keys are right: its faults lie inside, or are a number's. */
const closest = (alternatives: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined => {
  const fitting = alternatives.filter((issues) =>
    issues.every(({ code, path }) => code !== 'unrecognized_keys' && path.length > 0),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
};

function codeOf(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'invalid_type') {
    if (value === undefined || value === null || value === '') return 'required';
    return issue.expected === 'int' ? 'wholeNumber' : 'notValid';
  }
  const low = issue.code === 'too_small';
  if (!low && issue.code !== 'too_big') return 'notValid';
  if (issue.origin === 'string') return low ? (issue.minimum === 1 ? 'required' : 'tooShort') : 'tooLong';
  if (issue.origin === 'array' || issue.origin === 'set') return low ? 'tooFew' : 'tooMany';
  return low ? 'tooSmall' : 'tooBig';
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], value);

/** The value is none that the policy can have; its faults are shown at their paths. */
export const policyNotValid = (faults: readonly { path: string; code: string; message: string }[]): Refusal =>
  new Refusal(
    'PolicyNotValid',
    { zh: '规则的内容有误，请看标出的项目', en: 'The policy cannot say this; see the marked fields' },
    { fields: { faults } },
  );
