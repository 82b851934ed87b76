import { decodeCursor, encodeCursor } from '@onedesk/kernel';
import { badInput } from '@onedesk/kernel';
import type { Reader } from './database.ts';
import type { PageInfo } from './types.ts';
import { fault } from './validate.ts';

/** A page's bounds as clients send them. */
export interface PageArgs {
  readonly first: number;
  readonly after?: string | null;
}

/** A list as a query: the columns wanted, where from, which rows, and in which order. */
export interface Listing {
  /** Columns, such as `u.id, u.code`. */
  readonly select: string;
  /** Tables and joins. */
  readonly from: string;
  /** Conditions joined by `and`; `$1 …` take `values`. */
  readonly where: readonly string[];
  readonly values: readonly unknown[];
  /** Order columns, all ascending or all descending, the last one unique; both order and cursor come from this list. */
  readonly orderBy: readonly string[];
  readonly descending?: boolean;
}

/** A row at its place. */
export interface Edge<Row> {
  readonly cursor: string;
  readonly node: Row;
  with<Other>(node: Other): Edge<Other>;
}

/** One page of rows, in Relay's shape. */
export interface Page<Row> {
  readonly edges: Edge<Row>[];
  readonly pageInfo: PageInfo;
}

/** A row of a page; its cursor is made when somebody asks for it. */
class RowEdge<Node> {
  readonly node: Node;
  readonly #row: Record<string, string>;
  readonly #orders: number;

  constructor(node: Node, row: Record<string, string>, orders: number) {
    this.node = node;
    this.#row = row;
    this.#orders = orders;
  }

  get cursor(): string {
    return encodeCursor(Array.from({ length: this.#orders }, (_, i) => this.#row[`cursor_${i}`] ?? null));
  }

  /** The same place with the row as the graph has it. */
  with<Other>(node: Other): RowEdge<Other> {
    return new RowEdge(node, this.#row, this.#orders);
  }
}

/** The largest page anybody gets. */
export const maxPage = 100;

/** The one way to page: by the order values of the last row seen, so that rows with equal values are never skipped. */
export async function connection<Row>(db: Reader, listing: Listing, page: PageArgs): Promise<Page<Row>> {
  if (!Number.isInteger(page.first) || page.first < 1 || page.first > maxPage) {
    throw badInput(fault('first', page.first < 1 ? 'tooSmall' : 'tooBig', { minimum: 1, maximum: maxPage }));
  }
  const values = [...listing.values];
  const where = [...listing.where];
  if (page.after) {
    const cursor = decodeCursor(page.after, listing.orderBy.length);
    const places = cursor.map((value) => `$${values.push(value)}`);
    where.push(`(${listing.orderBy.join(', ')}) ${listing.descending ? '<' : '>'} (${places.join(', ')})`);
  }
  const direction = listing.descending ? ' desc' : '';
  const order = listing.orderBy.map((column) => `${column}${direction}`).join(', ');
  const cursors = listing.orderBy.map((column, i) => `(${column})::text as "cursor_${i}"`).join(', ');
  const rows = await db.rows<Row & Record<string, string>>(
    `select ${listing.select}, ${cursors} from ${listing.from} ${where.length ? `where ${where.join(' and ')}` : ''} order by ${order} limit $${values.push(page.first + 1)}`,
    values,
  );
  const edges = rows.slice(0, page.first).map((row) => new RowEdge<Row>(row, row, listing.orderBy.length));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > page.first,
      hasPreviousPage: Boolean(page.after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
