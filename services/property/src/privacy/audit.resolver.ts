import { type Context, history, HistoryConnection, Needs } from '@onedesk/subgraph';
import { Args, ArgsType, Ctx, Field, ID, InputType, Int, Query, Resolver } from 'type-graphql';
import { inProject } from '../estate/index.ts';
import { propertyHistory } from './privacy.ts';

@InputType()
export class PropertyAuditFilter {
  @Field(() => ID, { nullable: true }) actorId?: string | null;
  @Field(() => String, { nullable: true }) recordType?: string | null;
  @Field(() => ID, { nullable: true }) recordId?: string | null;
  @Field(() => Date, { nullable: true }) from?: Date | null;
  @Field(() => Date, { nullable: true }) to?: Date | null;
}

@ArgsType()
class AuditArguments {
  @Field(() => ID) projectId!: string;
  @Field(() => PropertyAuditFilter, { nullable: true }) filter?: PropertyAuditFilter | null;
  @Field(() => Int, { defaultValue: 50, description: 'At most 100.' }) first!: number;
  @Field(() => String, { nullable: true }) after?: string | null;
}

@Resolver()
export class AuditResolver {
  @Query(() => HistoryConnection, { description: 'PPL-3: who changed what in the project, newest first.' })
  @Needs('audit.see')
  propertyAudit(
    @Args(() => AuditArguments) { projectId, filter, ...page }: AuditArguments,
    @Ctx() context: Context,
  ): Promise<HistoryConnection> {
    inProject(context, 'audit.see', projectId);
    return history(context, propertyHistory, Object.assign({}, filter, { projectId }), page);
  }
}
