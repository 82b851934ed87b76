import {
  type ConstDirectiveNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  type GraphQLUnionType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  Kind,
} from 'graphql';
import { Directive } from 'type-graphql';
import type { Audience } from './principal.ts';

/** The audiences that see only what is tagged for them; the staff sees everything. */
export type OutsideAudience = Exclude<Audience, 'staff'>;

/**
 * Opens a field, an argument or an input's field to audiences outside: `@For('bi', 'partner')`. What is not tagged is
 * the staff's only, so each filter is opened by itself. Types are never opened as a whole: a field that comes later
 * has to be thought about. The arguments of a `@FieldResolver` are opened in a class of arguments.
 */
export const For = (...audiences: [OutsideAudience, ...OutsideAudience[]]): PropertyDecorator & ParameterDecorator =>
  openTo(audiences);

/** The same for a list that may be empty. */
export const openTo =
  (audiences: readonly OutsideAudience[]): PropertyDecorator & ParameterDecorator =>
  (target: object, key?: string | symbol, index?: unknown) => {
    for (const name of audiences) Directive(`@tag(name: "${name}")`)(target, key as string, index as number);
  };

const openEnums = new Map<string, readonly OutsideAudience[]>();

/** Opens an enum, with all its values, to audiences outside. */
export function openEnum(name: string, audiences: readonly OutsideAudience[]): void {
  openEnums.set(name, audiences);
}

/**
 * Writes the tags that decorators cannot: those of enums; those of unions and scalars, which say nothing of themselves
 * and so are open to whoever an open place uses them for; and what a union's members have in common by an interface
 * (a refusal's code and message). Everything else of a member shows by its own tags.
 */
export function tagTypes(schema: GraphQLSchema): void {
  const open = new Map<GraphQLNamedType, Set<string>>();
  for (const { type, tags } of places(schema)) {
    if (isUnionType(type) || isScalarType(type)) open.set(type, new Set([...(open.get(type) ?? []), ...tags]));
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isEnumType(type)) open.set(type, new Set(openEnums.get(type.name)));
  }
  for (const [type, tags] of open) {
    if (isUnionType(type)) for (const field of inCommon(type)) tag(field, Kind.FIELD_DEFINITION, tags);
    if (isUnionType(type)) tag(type, Kind.UNION_TYPE_DEFINITION, tags);
    else if (isEnumType(type)) tag(type, Kind.ENUM_TYPE_DEFINITION, tags);
    else if (!isSpecifiedScalarType(type)) tag(type, Kind.SCALAR_TYPE_DEFINITION, tags);
  }
}

/** The fields of the union's members that interfaces give them, and those of the interfaces themselves. */
const inCommon = (union: GraphQLUnionType): Tagged[] =>
  union.getTypes().flatMap((member) =>
    member
      .getInterfaces()
      .flatMap((shape) => Object.values(shape.getFields()).flatMap((field) => [field, member.getFields()[field.name]]))
      .filter((field) => field !== undefined),
  );

/** Every field, argument and input field with what it is tagged for. */
function* places(schema: GraphQLSchema): Generator<{ type: GraphQLNamedType; tags: string[] }> {
  for (const owner of Object.values(schema.getTypeMap())) {
    if (owner.name.startsWith('__')) continue;
    if (isInputObjectType(owner)) for (const field of Object.values(owner.getFields())) yield placeOf(field);
    if (!isObjectType(owner) && !isInterfaceType(owner)) continue;
    for (const field of Object.values(owner.getFields())) {
      yield placeOf(field);
      for (const argument of field.args) yield placeOf(argument);
    }
  }
}

/** Something of the schema that directives stand on. */
interface Tagged {
  readonly name: string;
  astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null;
}

const placeOf = (place: Tagged & { readonly type: GraphQLType }) => ({
  type: getNamedType(place.type),
  tags: tagsOf(place),
});

const tagsOf = ({ astNode }: Tagged): string[] =>
  (astNode?.directives ?? []).flatMap(({ name, arguments: given }) =>
    name.value === 'tag' && given?.[0]?.value.kind === Kind.STRING ? [given[0].value.value] : [],
  );

/** Adds the tags that are missing, as the printer of the SDL wants them. */
function tag(what: Tagged, kind: Kind, tags: Iterable<string>): void {
  const there = tagsOf(what);
  const directives = [...tags]
    .filter((name) => !there.includes(name))
    .toSorted()
    .map((name) => ({ kind: Kind.DIRECTIVE, name: named('tag'), arguments: [argument('name', name)] }));
  if (directives.length === 0) return;
  const astNode = { kind, name: named(what.name), ...what.astNode };
  what.astNode = { ...astNode, directives: [...(what.astNode?.directives ?? []), ...directives] } as never;
}

const named = (value: string) => ({ kind: Kind.NAME, value });
const argument = (name: string, value: string) => ({
  kind: Kind.ARGUMENT,
  name: named(name),
  value: { kind: Kind.STRING, value },
});
