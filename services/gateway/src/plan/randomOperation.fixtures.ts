import {
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isUnionType,
} from 'graphql';

/** Decisions, one number for each; a tape that has ended says 0, the smallest choice, always. */
export class Tape {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A number below `count`. */
  below(count: number): number {
    return (this.#numbers[this.#at++] ?? 0) % count;
  }

  of<Value>(choices: readonly Value[]): Value {
    const chosen = choices[this.below(choices.length)];
    if (chosen === undefined) throw new Error('nothing to choose from');
    return chosen;
  }

  /** Once in `times`; never once the tape has ended. */
  once(times: number): boolean {
    return this.below(times) === times - 1;
  }
}

const ids = ['"s0"', '"s1"', '"b0"', '"b1"', '"c0"', '"a0"', '"zz"', '$id'];
const conditions = [
  '@skip(if: $yes)',
  '@include(if: $yes)',
  '@skip(if: $no)',
  '@include(if: $no)',
  '@skip(if: true)',
  '@include(if: false)',
  '@include(if: true) @skip(if: $no)',
];
const aliases = ['x', 'id', 'name', 'pages', 'title', 'y'];

/** Writes an operation over a schema as a tape decides. It may break GraphQL's rules: who asks for one validates it. */
export function randomOperation(schema: GraphQLSchema, tape: Tape): string {
  const fragments: string[] = [];
  let named = 0;

  const field = ({ name, args, type }: GraphQLField<unknown, unknown>, depth: number): string => {
    const alias = tape.once(3) ? `${tape.once(3) ? tape.of(aliases) : `z${named++}`}: ` : '';
    const given = args.flatMap((one) => {
      if (one.name === 'id') return `id: ${tape.of(ids)}`;
      if (!tape.once(2)) return [];
      return one.name === 'first'
        ? `first: ${tape.of(['1', '3', '$count'])}`
        : one.name === 'scale'
          ? `scale: ${tape.of(['2', '$count'])}`
          : `${one.name}: "w"`;
    });
    const result = getNamedType(type);
    const inner = isCompositeType(result) ? ` ${set(result, depth + 1)}` : '';
    return `${alias}${name}${given.length ? `(${given.join(', ')})` : ''} ${tape.once(6) ? tape.of(conditions) : ''}${inner}`;
  };

  const fragment = (type: GraphQLCompositeType, depth: number): string => {
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const one = tape.of(possible);
    const on = tape.of<GraphQLCompositeType>([one, type, ...('getInterfaces' in one ? one.getInterfaces() : [])]);
    const condition = tape.once(6) ? tape.of(conditions) : '';
    if (!tape.once(3))
      return `... ${on === type && tape.once(2) ? '' : `on ${on.name}`} ${condition} ${set(on, depth)}`;
    const name = `F${named++}`;
    fragments.push(`fragment ${name} on ${on.name} ${set(on, depth)}`);
    return `...${name} ${condition}`;
  };

  const set = (type: GraphQLCompositeType, depth: number): string => {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const leaves = fields.filter((one) => !isCompositeType(getNamedType(one.type)));
    const chosen = Array.from({ length: 1 + tape.below(4) }, () => {
      if (depth < 5 && tape.once(isAbstractType(type) && !isInterfaceType(type) ? 2 : 4))
        return fragment(type, depth + 1);
      if (tape.once(8)) return `${tape.once(2) ? `t${named++}: ` : ''}__typename`;
      const from = depth < 5 ? fields : leaves;
      return from.length ? field(tape.of(from), depth) : '__typename';
    });
    return `{ ${chosen.join(' ')} }`;
  };

  const query = schema.getQueryType();
  if (!query) throw new Error('the schema has no queries');
  const body = set(query, 0);
  const text = [body, ...fragments].join('\n');
  const variables = [
    ['$id', 'ID!'],
    ['$count', 'Int!'],
    ['$yes', 'Boolean!'],
    ['$no', 'Boolean! = false'],
  ].filter(([name = '']) => text.includes(name));
  const declared = variables.map(([name, type]) => `${name}: ${type}`).join(', ');
  return `query ${declared ? `(${declared}) ` : ''}${text}`;
}
