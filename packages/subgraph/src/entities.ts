import type { GraphQLFieldResolver, GraphQLSchema, GraphQLUnionType } from 'graphql';
import type { OutcomeLoader } from './command.ts';
import type { Context } from './context.ts';
import { typeNameOf } from './type-name.ts';

/** How another subgraph names a record of this one. */
interface Reference {
  readonly __typename: string;
  readonly id: string;
}

/**
 * Answers the other subgraphs' references all together: one promise for a page of records, not several for each.
 * `records`: how a record is found, by its type; of any other type the reference itself is all there is.
 */
export function findEntitiesTogether(schema: GraphQLSchema, records: Readonly<Record<string, OutcomeLoader>>): void {
  const field = schema.getQueryType()?.getFields()['_entities'];
  if (!field) return;
  const find: GraphQLFieldResolver<unknown, Context, { representations: readonly Reference[] }> = async (
    _,
    { representations },
    context,
  ) => {
    const found = representations.map((one) => records[one.__typename]?.(context, one.id) ?? Promise.resolve(one));
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
