import type { Context } from '@onedesk/subgraph';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { VisitType } from '../visits/index.ts';
import { ComplaintType } from './complaint.graphql.ts';
import { complaintRecord } from './complaint.record.ts';

@Resolver(() => VisitType)
export class VisitComplaintResolver {
  @FieldResolver(() => ComplaintType, {
    nullable: true,
    description: 'The complaint it opened; null where complaints may not be seen. VST-5',
  })
  complaint(@Root() { told }: VisitType, @Ctx() context: Context): Promise<ComplaintType | null> {
    return told.complaintId ? complaintRecord(context, told.complaintId) : Promise.resolve(null);
  }
}
