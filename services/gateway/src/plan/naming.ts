import type { FieldNode } from 'graphql';

/**
 * Clients name fields as they like, and the planner asks for fields of its own (keys, what another service requires)
 * in the same objects: `id: name` beside a key `id` made it look for records by their names. So an alias goes to the
 * planner under a name that no field can have, and comes back as what the client wrote.
 */
const mark = '__as_';

/** The name under which a field's value stands in what the services answered. */
export const keyOf = ({ alias, name }: FieldNode): string => (alias ? mark + alias.value : name.value);

/** The name under which the client awaits it. */
export const responseKeyOf = ({ alias, name }: FieldNode): string => alias?.value ?? name.value;

/** What the client wrote, of a step of a path through the services' answers. */
export const inClientsWords = (step: string | number): string | number =>
  typeof step === 'string' && step.startsWith(mark) ? step.slice(mark.length) : step;
