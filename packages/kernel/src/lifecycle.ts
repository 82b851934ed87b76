/** From which statuses an action may be taken, and where it leads; `stays`: the status is the same afterwards. */
export interface Transition<Status extends string> {
  readonly from: readonly Status[];
  readonly to: Status | 'stays';
}

/** A record's statuses and the actions between them, as data. */
export interface Lifecycle<Status extends string, Action extends string> {
  readonly start: Status;
  readonly actions: Readonly<Record<Action, Transition<Status>>>;
  /** The actions that the status allows, in the table's order. */
  allowed(status: Status): Action[];
  /** The status after the action, or null where the status does not allow it. */
  after(status: Status, action: Action): Status | null;
}

/** Makes a lifecycle from its table; refuses to load a status that can never be reached from the start. */
export function lifecycle<Status extends string, Action extends string>(table: {
  start: Status;
  actions: Record<Action, Transition<Status>>;
}): Lifecycle<Status, Action> {
  const rows = Object.entries<Transition<Status>>(table.actions) as [Action, Transition<Status>][];
  const reached = new Set<Status>([table.start]);
  for (let size = 0; size !== reached.size; ) {
    size = reached.size;
    for (const [, { from, to }] of rows)
      if (to !== 'stays' && from.some((status) => reached.has(status))) reached.add(to);
  }
  const unreachable = rows.flatMap(([, { from }]) => from).find((status) => !reached.has(status));
  if (unreachable) throw new Error(`lifecycle: status "${unreachable}" cannot be reached from "${table.start}"`);
  return {
    start: table.start,
    actions: table.actions,
    allowed: (status) => rows.filter(([, { from }]) => from.includes(status)).map(([action]) => action),
    after(status, action) {
      const { from, to } = table.actions[action];
      if (!from.includes(status)) return null;
      return to === 'stays' ? status : to;
    },
  };
}
