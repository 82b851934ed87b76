import { isCivilDate } from '@onedesk/kernel';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const bad = (text: string): GraphQLError => new GraphQLError(text, { extensions: { code: 'BAD_USER_INPUT' } });

/** Trims nothing and rounds nothing: a text that is not exactly of the form is refused. */
function textScalar(
  name: string,
  description: string,
  valid: (text: string) => boolean,
): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value !== 'string' || !valid(value)) throw bad(`${name}: ${description}`);
    return value;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    parseValue: parse,
    serialize: String,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** A civil date without time or zone. */
export const CivilDateScalar = textScalar('CivilDate', 'a date that exists, as YYYY-MM-DD', isCivilDate);

/** An exact decimal number as text. */
export const DecimalScalar = textScalar('Decimal', 'an exact decimal number, such as "166.95"', (text) =>
  /^-?\d{1,15}(\.\d{1,10})?$/.test(text),
);

/**
 * An amount of CNY in yuan; services keep `bigint` fen. LED-2: always a text, never a number. What is wrong with an
 * amount is said at its field, by `field.money()`.
 */
export const MoneyScalar = textScalar(
  'Money',
  'an amount in yuan as text with at most two decimals, such as "1234.50"',
  (text) => text.length <= 40,
);

/** An instant in UTC. */
export const DateTimeScalar: GraphQLScalarType<Date, string> = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'an instant, ISO 8601 in UTC',
  serialize: (value) => (value instanceof Date ? value : new Date(value as string)).toISOString(),
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(node.kind === Kind.STRING ? node.value : undefined),
});

function parseInstant(value: unknown): Date {
  const date = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) ? new Date(value) : null;
  if (!date || Number.isNaN(date.getTime())) throw bad('DateTime: an instant, ISO 8601');
  return date;
}
