import { type Context, history, HistoryConnection, Needs, PageArguments } from '@onedesk/subgraph';
import { Arg, Args, ArgsType, Ctx, Field, ID, InputType, Int, Query, Resolver } from 'type-graphql';

@InputType()
export class IdentityAuditFilter {
  @Field(() => ID, { nullable: true }) actorId?: string;
  @Field(() => String, { nullable: true }) recordType?: string;
  @Field(() => ID, { nullable: true, description: 'The record itself and what hangs on it.' }) recordId?: string;
  @Field(() => Date, { nullable: true }) from?: Date;
  @Field(() => Date, { nullable: true, description: 'Up to, and not with, this instant.' }) to?: Date;
}

@ArgsType()
class AuditArguments extends PageArguments {
  @Field(() => Int, { defaultValue: 50, description: 'At most 100.' }) declare first: number;
}

@Resolver()
export class IdentityAuditResolver {
  @Query(() => HistoryConnection, {
    description: 'PPL-3: who changed what among accounts, roles, departments; newest first. Administrators.',
  })
  @Needs('audit.see')
  identityAudit(
    @Args(() => AuditArguments) page: AuditArguments,
    @Arg('filter', () => IdentityAuditFilter, { nullable: true }) filter: IdentityAuditFilter | null,
    @Ctx() context: Context,
  ): Promise<HistoryConnection> {
    return history(context, {}, filter ?? {}, page);
  }
}
