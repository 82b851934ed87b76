/** The column of a field: `registeredAt` → `registered_at`. */
export const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A type of the graph that shows a row of a table. */
interface Showing {
  readonly row: object;
}

/**
 * Lets fields of a type say what the columns of the same names in its `row` say, each when somebody asks: a list makes
 * many such objects, of which only a few fields are wanted.
 */
export function showColumns<Type extends Showing>(
  { prototype }: { prototype: Type },
  fields: readonly (keyof Type & string)[],
): void {
  for (const field of fields) {
    const column = columnOf(field) as never;
    Object.defineProperty(prototype, field, {
      get(this: Showing) {
        return this.row[column];
      },
    });
  }
}
