import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { fieldsOf } from './fields.ts';
import { isTypename } from './planText.ts';
import { keyOf, responseKeyOf } from './naming.ts';
import type { Row } from './steps.ts';

/** Writes a value as JSON; null where it is null, or has to be since something in it must not be. */
export type Write = (value: unknown) => string | null;

/**
 * Compiles what an operation asks of an object into a function that writes it from what the services answered:
 * nothing that was not asked for, and nothing that the schema does not have, comes through.
 */
export function compileObject(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Write {
  const parts = partsOf(schema, type, sets);
  const count = parts.length;
  return (value) => {
    if (typeof value !== 'object' || value === null) return null;
    let text = '{';
    for (let at = 0; at < count; at += 1) {
      const { head, key, write, required } = parts[at] as Part;
      const written = write((value as Row)[key]);
      if (written === null && required) return null;
      text += head + (written ?? 'null');
    }
    return `${text}}`;
  };
}

/** One field of an object. */
interface Part {
  /** Its name as it stands in the answer, with what comes before and after it. */
  readonly head: string;
  /** Its name in what the services answered. */
  readonly key: string;
  readonly write: Write;
  readonly required: boolean;
}

function partsOf(schema: GraphQLSchema, type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Part[] {
  const nodes = Map.groupBy(
    sets.flatMap((set) => fieldsOf(schema, type, set)),
    responseKeyOf,
  );
  return [...nodes].map(([name, same], at) => {
    const head = `${at ? ',' : ''}${JSON.stringify(name)}:`;
    return { head, ...compileField(schema, type, same as [FieldNode, ...FieldNode[]]) };
  });
}

function compileField(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  nodes: readonly [FieldNode, ...FieldNode[]],
): Omit<Part, 'head'> {
  const [node] = nodes;
  if (isTypename(node)) {
    const name = JSON.stringify(type.name);
    return { key: keyOf(node), write: () => name, required: true };
  }
  const field = type.getFields()[node.name.value];
  // Only the schema's own fields stand in no type; what they tell is there as it is to be told.
  if (!field) return { key: responseKeyOf(node), write: asJson, required: false };
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return { key: keyOf(node), write: compileType(schema, field.type, sets), required: isNonNullType(field.type) };
}

function compileType(schema: GraphQLSchema, type: GraphQLOutputType, sets: readonly SelectionSetNode[]): Write {
  if (isNonNullType(type)) return compileType(schema, type.ofType, sets);
  if (isListType(type)) return compileList(compileType(schema, type.ofType, sets), isNonNullType(type.ofType));
  if (isLeafType(type)) return compileLeaf(type);
  return isObjectType(type) ? compileObject(schema, type, sets) : compileAbstract(schema, type, sets);
}

function compileList(write: Write, required: boolean): Write {
  return (value) => {
    if (!Array.isArray(value)) return null;
    let text = '[';
    for (let at = 0; at < value.length; at += 1) {
      const written = write(value[at]);
      if (written === null && required) return null;
      text += (at ? ',' : '') + (written ?? 'null');
    }
    return `${text}]`;
  };
}

/** Compiled for each type when the first of it comes: a type that clients do not see counts as null. */
function compileAbstract(
  schema: GraphQLSchema,
  abstract: GraphQLAbstractType,
  sets: readonly SelectionSetNode[],
): Write {
  const byType = new Map<string, Write>();
  return (value) => {
    if (typeof value !== 'object' || value === null) return null;
    const name = (value as Row).__typename as string;
    let write = byType.get(name);
    if (!write) {
      const type = schema.getType(name);
      const seen = isObjectType(type) && schema.isSubType(abstract, type);
      write = seen ? compileObject(schema, type, sets) : () => null;
      byType.set(name, write);
    }
    return write(value);
  };
}

/** An enum's value that clients do not see counts as null. */
function compileLeaf(type: GraphQLLeafType): Write {
  if (!isEnumType(type)) return asJson;
  const values = new Map(type.getValues().map(({ name }) => [name, JSON.stringify(name)]));
  return (value) => values.get(value as string) ?? null;
}

function asJson(value: unknown): string | null {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'number':
      return Number.isFinite(value) ? String(value) : null;
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      return value === null || value === undefined ? null : JSON.stringify(value);
  }
}
