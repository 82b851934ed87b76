import type { GraphQLFieldResolver, GraphQLSchema, GraphQLUnionType } from 'graphql';
import { fieldsAskedAt } from './asked-fields.ts';
import type { Context } from './context.ts';
import { typeNameOf } from './type-name.ts';

/**
 * How a record is found by its id, for the other subgraphs and for commands that come a second time; null: there is none
 * that the reader may see. `asked`: the fields that are wanted of it, where only some are.
 */
export type RecordLoader = (context: Context, id: string, asked?: ReadonlySet<string>) => Promise<object | null>;

const askedOfEach = fieldsAskedAt();

/** How another subgraph names a record of this one. */
interface Reference {
  readonly __typename: string;
  readonly id: string;
}

/**
 * Answers the other subgraphs' references all together: one promise for a page of records, not several for each.
 * `records`: how a record is found, by its type; of any other type the reference itself is all there is.
 */
export function findEntitiesTogether(schema: GraphQLSchema, records: Readonly<Record<string, RecordLoader>>): void {
  const field = schema.getQueryType()?.getFields()['_entities'];
  if (!field) return;
  const find: GraphQLFieldResolver<unknown, Context, { representations: readonly Reference[] }> = async (
    _,
    { representations },
    context,
    info,
  ) => {
    const asked = askedOfEach(info);
    const found = representations.map(
      (one) => records[one.__typename]?.(context, one.id, asked) ?? Promise.resolve(one),
    );
    try {
      return await Promise.all(found);
    } catch {
      // Each is then answered by itself: the others are not spoilt.
      return found;
    }
  };
  field.resolve = find as typeof field.resolve;
  const entity = schema.getType('_Entity') as GraphQLUnionType;
  entity.resolveType = (value) => typeNameOf(value as object);
}
