import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { type CostPolicy, costPolicy } from './cost.policy.ts';

/** No price is higher: what is dearer costs this, and sums never leave the numbers that are exact. */
export const highestPrice = 1_000_000_000;

/**
 * What a whole operation costs in points, told before anything of it runs: every field as often as lists repeat it and
 * fragments spread it, aliases each on their own, what `@skip` and `@include` may leave out included. Never throws and
 * needs no valid document: what the schema does not know is priced as a list. Without an operation of the name, the
 * dearest one counts.
 */
export function priceOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string | null,
  variables?: Readonly<Record<string, unknown>> | null,
  policy: CostPolicy = costPolicy,
): number {
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const named = operations.filter((one) => operationName && one.name?.value === operationName);
  return (named.length > 0 ? named : operations).reduce((most, operation) => {
    const price = new Pricing(schema, document, operation, variables ?? {}, policy).total();
    return Math.max(most, price);
  }, 0);
}

type Fields = Readonly<Record<string, GraphQLField<unknown, unknown>>>;

/** The pricing of one operation with its variables. */
class Pricing {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #spread = new Map<string, number>();
  readonly #variables: ReadonlyMap<string, unknown>;

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
    variables: Readonly<Record<string, unknown>>,
    private readonly policy: CostPolicy,
  ) {
    for (const one of document.definitions)
      if (one.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(one.name.value, one);
    this.#variables = new Map(
      (operation.variableDefinitions ?? []).map(({ variable: { name }, defaultValue }) => [
        name.value,
        Object.hasOwn(variables, name.value) ? variables[name.value] : defaultValue && plain(defaultValue),
      ]),
    );
  }

  total(): number {
    const { operation, selectionSet } = this.operation;
    const root = this.schema.getRootType(operation);
    return this.#inside(selectionSet, root ?? undefined);
  }

  /** `page`: how many edges the connection has that these fields belong to. */
  #inside(set: SelectionSetNode, type: GraphQLNamedType | undefined, page?: number): number {
    let sum = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) sum += this.#field(selection, type, page);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) sum += this.#fragment(selection.name.value, page);
      else {
        const condition = selection.typeCondition?.name.value;
        sum += this.#inside(selection.selectionSet, condition ? this.schema.getType(condition) : type, page);
      }
    }
    return capped(sum);
  }

  /** Priced once for each size of page around it, however often it is spread: the work grows with the text only. */
  #fragment(name: string, page?: number): number {
    const fragment = this.#fragments.get(name);
    if (!fragment) return 0;
    const place = `${page ?? ''} ${name}`;
    const known = this.#spread.get(place);
    if (known !== undefined) return known;
    // One that spreads itself is refused by validation.
    this.#spread.set(place, 0);
    const type = this.schema.getType(fragment.typeCondition.name.value);
    const price = this.#inside(fragment.selectionSet, type, page);
    this.#spread.set(place, price);
    return price;
  }

  #field(node: FieldNode, type: GraphQLNamedType | undefined, page?: number): number {
    const { value, record, fields: extra } = this.policy;
    const name = node.name.value;
    const definition = fieldsOf(type)[name];
    const own = (type && extra[`${type.name}.${name}`]) ?? 0;
    if (name === '__schema' || name === '__type') return this.policy.schema;
    if (!node.selectionSet) return capped(own + value + this.#commandOn(type));
    const answer = definition && getNamedType(definition.type);
    if (answer && isLeafType(answer)) return capped(own + value + this.#commandOn(type));
    const first = this.#first(node, definition);
    const rows = this.#rows(node, type, first, page);
    const each = record + this.#inside(node.selectionSet, answer, first);
    return capped(own + this.#commandOn(type) + rows * each);
  }

  #commandOn(type: GraphQLNamedType | undefined): number {
    return type && type === this.schema.getMutationType() ? this.policy.command : 0;
  }

  /** How many records the field of the type answers with. */
  #rows(node: FieldNode, type: GraphQLNamedType | undefined, first?: number, page?: number): number {
    const definition = fieldsOf(type)[node.name.value];
    if (definition && !isListType(getNullableType(definition.type))) return 1;
    if (first !== undefined) return first;
    if (page !== undefined && node.name.value === 'edges') return page;
    const listed = (definition?.args ?? [])
      .filter((argument) => namesRecords(argument.type))
      .map((argument) => this.#argument(node, argument))
      .filter((given) => Array.isArray(given));
    if (listed.length === 0)
      return this.policy.lists[`${type?.name}.${node.name.value}`] ?? this.policy.listWithoutFirst;
    return Math.max(1, ...listed.map((given) => given.length));
  }

  /** The page asked for; undefined where the field has no pages. */
  #first(node: FieldNode, definition: GraphQLField<unknown, unknown> | undefined): number | undefined {
    const argument = definition?.args.find(({ name }) => name === 'first');
    if (!argument) return undefined;
    const first = this.#argument(node, argument);
    // What the server will refuse is not made cheaper by it.
    return typeof first === 'number' && first >= 1 ? Math.ceil(first) : this.policy.largestPage;
  }

  #argument(node: FieldNode, argument: GraphQLArgument): unknown {
    const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
    if (!given) return argument.defaultValue;
    if (given.kind !== Kind.VARIABLE) return plain(given);
    const value = this.#variables.get(given.name.value);
    return value === undefined ? argument.defaultValue : value;
  }
}

const fieldsOf = (type: GraphQLNamedType | undefined): Fields =>
  isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};

/** Numbers and the length of lists are all that matters of a literal. */
function plain(node: ValueNode): unknown {
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value);
  return node.kind === Kind.LIST ? node.values : null;
}

/** A list of ids, or of objects that stand for records: as many as are named are answered. */
const namesRecords = (type: GraphQLInputType): boolean =>
  isListType(getNullableType(type)) && (getNamedType(type).name === 'ID' || isInputObjectType(getNamedType(type)));

const capped = (price: number): number => Math.min(price, highestPrice);
