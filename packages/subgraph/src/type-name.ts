/** A refusal says its type; a record's class is named as its type, or that plus `Type`. */
export function typeNameOf(value: object): string {
  const { __typename } = value as { __typename?: string };
  return __typename ?? value.constructor.name.replace(/Type$/, '');
}
