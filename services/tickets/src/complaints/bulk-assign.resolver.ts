import {
  type CommandContext,
  type Context,
  field,
  inProject,
  Needs,
  type OutcomeLoader,
  parseInput,
} from '@onedesk/subgraph';
import { inWords } from '@onedesk/kernel';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { z } from 'zod';
import { colleague } from './act.ts';
import {
  AssignComplaintsInput,
  AssignComplaintsResult,
  AssignedComplaint,
  AssignedComplaints,
} from './bulk-assign.graphql.ts';
import type { AssignedItem, BulkAssignment } from './bulk-assignment.ts';
import { assignMany, mostAssigned } from './bulkAssign.ts';
import { complaintsById } from './complaint.queries.ts';
import { ComplaintType } from './complaint.graphql.ts';

const item = z.object({ id: field.id(), expectedVersion: z.int() });
const wanted = z.object({
  projectId: field.id(),
  personId: field.id(),
  items: z
    .array(item)
    .min(1, 'required')
    .max(mostAssigned, 'tooBig')
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, 'notValid'),
});

/** Many complaints at once. */
@Resolver()
export class BulkAssignResolver {
  @Mutation(() => AssignComplaintsResult, { description: 'CMP-8: each is decided by itself, the others are assigned.' })
  @Needs('complaint.assign')
  async assignComplaints(
    @Arg('input', () => AssignComplaintsInput) input: AssignComplaintsInput,
    @Ctx() command: CommandContext,
  ): Promise<AssignedComplaints> {
    const { projectId, items, personId } = parseInput(wanted, input);
    inProject(command, 'complaint.assign', projectId);
    const to = await colleague(command, personId);
    return assignedType(command, await assignMany(command, { projectId, items, to }));
  }
}

/** What became of many complaints, read again by the record's id. */
export const assignedOutcome: OutcomeLoader = async (context, id) => {
  const row = await context.read((db) =>
    db.row<{ id: string; assignee_name: string; items: AssignedItem[] }>(
      'select id, assignee_name, items from bulk_assignment where id = $1',
      [id],
    ),
  );
  return row && assignedType(context, { id, assigneeName: row.assignee_name, items: row.items });
};

async function assignedType(
  context: Context,
  { id, assigneeName, items }: Pick<BulkAssignment, 'id' | 'assigneeName' | 'items'>,
): Promise<AssignedComplaints> {
  const rows = await complaintsById(
    items.map((one) => one.id),
    context,
  );
  return Object.assign(new AssignedComplaints(), {
    id,
    assigneeName,
    items: items.map(({ id: complaintId, refusal }, index) => {
      const row = rows[index];
      return Object.assign(new AssignedComplaint(), {
        id: complaintId,
        complaint: row ? new ComplaintType(row, context.now) : null,
        refusal: refusal && { code: refusal.code, message: inWords(refusal, context.locale) },
      });
    }),
  });
}
