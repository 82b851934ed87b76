import { notFound } from '@onedesk/kernel';
import type { Context } from '@onedesk/subgraph';
import { ComplaintType } from './complaint.graphql.ts';
import { complaintsById } from './complaint.queries.ts';

/** A complaint by its id, for the graph. */
export async function complaintRecord(context: Context, id: string): Promise<ComplaintType | null> {
  const row = await context.load(complaintsById, id);
  return row && new ComplaintType(row, context.now);
}

/** A complaint as the command leaves it. */
export async function writtenComplaint(context: Context, id: string): Promise<ComplaintType> {
  const [row] = await complaintsById([id], context);
  if (!row) throw notFound();
  return new ComplaintType(row, context.now);
}
