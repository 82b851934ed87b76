/** A text in both languages, as policies bring it. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** One of several that can be chosen; without words it is known by its value, such as a role. */
export interface Choice {
  readonly value: string;
  readonly words: Words | null;
}

/** A part of a value under its name. */
export interface Part {
  readonly key: string;
  readonly words: Words | null;
  readonly shape: Shape;
}

/** What a value of a policy is made of, as people fill it in. */
export type Shape = { readonly nullable: boolean } & (
  | { readonly kind: 'boolean' | 'day' | 'text' }
  | { readonly kind: 'span'; readonly units: readonly string[] }
  | { readonly kind: 'number'; readonly whole: boolean; readonly percent: boolean }
  | { readonly kind: 'choice' | 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'parts'; readonly parts: readonly Part[] }
  /** Several of a kind, such as severities: each has the same parts. */
  | { readonly kind: 'table'; readonly columns: readonly Part[]; readonly rows: readonly Part[] }
);

/** JSON Schema, as far as policies use it. */
interface Schema {
  readonly type?: string;
  readonly zh?: string;
  readonly en?: string;
  readonly as?: string;
  readonly choices?: Readonly<Record<string, Words>>;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
}

/** Reads what a policy's value is made of; throws for what no form knows. */
export const shapeOf = (form: string): Shape => read(JSON.parse(form) as Schema);

function read(schema: Schema): Shape {
  const nullable = schema.anyOf?.some(({ type }) => type === 'null') ?? false;
  if (!nullable) return { nullable, ...plain(schema) };
  const [only, ...others] = schema.anyOf?.filter(({ type }) => type !== 'null') ?? [];
  return { ...read(only && others.length === 0 ? only : { anyOf: [...(only ? [only] : []), ...others] }), nullable };
}

type Plain<Of> = Of extends Shape ? Omit<Of, 'nullable'> : never;

function plain(schema: Schema): Plain<Shape> {
  if (schema.anyOf) {
    const units = unitsOf(schema.anyOf);
    if (units) return { kind: 'span', units };
    throw new Error('a policy’s form knows one choice between kinds only: a length of time');
  }
  if (schema.enum) return { kind: 'choice', choices: choicesOf(schema) };
  switch (schema.type) {
    case 'boolean':
      return { kind: 'boolean' };
    case 'integer':
    case 'number':
      return { kind: 'number', whole: schema.type === 'integer', percent: schema.as === 'percent' };
    case 'string':
      return { kind: schema.as === 'day' ? 'day' : 'text' };
    case 'array':
      return listOf(schema.items ?? {});
    case 'object':
      return partsOf(schema);
    default:
      throw new Error(`a policy’s form does not know "${schema.type}"`);
  }
}

const spanUnits = ['minutes', 'hours', 'days', 'workingDays', 'months', 'endOf'];

/** Each alternative is one unit, such as `{ hours: 1 }`; null where they are something else. */
function unitsOf(alternatives: readonly Schema[]): string[] | null {
  const units = alternatives.flatMap(({ properties = {} }) => Object.keys(properties));
  return units.length === alternatives.length && units.every((unit) => spanUnits.includes(unit)) ? units : null;
}

const choicesOf = ({ enum: values = [], choices = {} }: Schema): Choice[] =>
  values.map((value) => ({ value, words: choices[value] ?? null }));

function listOf(items: Schema): Plain<Shape> {
  const of = read(items);
  return of.kind === 'choice' ? { kind: 'choices', choices: of.choices } : { kind: 'list', of };
}

function partsOf({ properties, propertyNames, additionalProperties }: Schema): Plain<Shape> {
  const each = typeof additionalProperties === 'object' ? additionalProperties : {};
  const named = properties
    ? Object.entries(properties)
    : choicesOf(propertyNames ?? {}).map(({ value, words }) => [value, { ...each, ...words }] as const);
  const parts = named.map(([key, schema]): Part => ({ key, words: wordsOf(schema), shape: read(schema) }));
  const rows = sameParts(parts);
  return rows ? { kind: 'table', columns: parts, rows } : { kind: 'parts', parts };
}

const wordsOf = ({ zh, en }: Schema): Words | null => (zh && en ? { zh, en } : null);

/** The parts that all of several parts have; null where they differ. */
function sameParts(parts: readonly Part[]): readonly Part[] | null {
  const [first, ...others] = parts.map(({ shape }) => (shape.kind === 'parts' && !shape.nullable ? shape.parts : null));
  if (!first || others.length === 0) return null;
  const same = others.every((one) => one?.map(({ key }) => key).join() === first.map(({ key }) => key).join());
  return same ? first : null;
}
