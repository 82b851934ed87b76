import type { Role } from '../gql/graphql.ts';

/** One row of the permission table, as the API has it. */
export interface PermissionRow {
  key: string;
  zh: string;
  en: string;
  roles: readonly Role[];
  rule: string;
}

/** Rows about the same kind of record: keys read `record.verb`. */
export interface Topic {
  topic: string;
  rows: PermissionRow[];
}

/** The rows by topic, in the table's order. `heldBy`: only rows that one of these roles holds; undefined keeps all. */
export function topics(rows: readonly PermissionRow[], heldBy?: readonly Role[]): Topic[] {
  const kept = heldBy ? rows.filter((row) => row.roles.some((role) => heldBy.includes(role))) : rows;
  const byTopic = new Map<string, PermissionRow[]>();
  for (const row of kept) {
    const topic = row.key.split('.', 1)[0] ?? row.key;
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), row]);
  }
  return [...byTopic].map(([topic, of]) => ({ topic, rows: of }));
}

/** How many permissions a role holds. */
export const heldCount = (rows: readonly PermissionRow[], role: Role): number =>
  rows.filter((row) => row.roles.includes(role)).length;
