import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';

/** Values for required arguments, by `field.argument` or `argument`. */
export type Values = Readonly<Record<string, unknown>>;

/**
 * One query for each root field of a schema, each with everything that can be asked below it, lists within lists up to
 * a depth. Throws where a required argument has no value: whoever adds a root field says what it is asked with.
 */
export function everythingOf(schema: GraphQLSchema, values: Values, depth = 4): Map<string, string> {
  const fields = schema.getQueryType()?.getFields() ?? {};
  return new Map(
    Object.values(fields).map((field) => [field.name, `{ ${asked(field, field.name, values, depth, new Set())} }`]),
  );
}

function asked(
  field: GraphQLField<unknown, unknown>,
  root: string,
  values: Values,
  depth: number,
  above: ReadonlySet<GraphQLNamedType>,
): string {
  const given = field.args.flatMap((argument) => {
    const value = values[`${field.name}.${argument.name}`] ?? values[argument.name];
    if (value !== undefined) return [`${argument.name}: ${literal(value, isEnumType(getNamedType(argument.type)))}`];
    if (isNonNullType(argument.type) && argument.defaultValue === undefined)
      throw new Error(`${root}: nobody says what ${field.name}(${argument.name}:) is asked with`);
    return [];
  });
  const text = `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}`;
  const type = getNamedType(field.type);
  if (isLeafType(type)) return text;
  if (!isObjectType(type)) throw new Error(`${root}: ${field.name} answers with one of several types`);
  const inner = Object.values(type.getFields()).filter(
    (one) => isLeafType(getNamedType(one.type)) || (depth > 0 && !above.has(getNamedType(one.type))),
  );
  const below = new Set([...above, type]);
  return `${text} { ${inner.map((one) => asked(one, root, values, depth - (isListType(getNullableType(one.type)) ? 1 : 0), below)).join(' ')} }`;
}

const literal = (value: unknown, asEnum: boolean): string => (asEnum ? String(value) : JSON.stringify(value));
